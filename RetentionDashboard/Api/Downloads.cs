using System.Globalization;
using System.Text;

namespace RetentionDashboard.Api;

/// <summary>The files and figures that leave over HTTP.</summary>
public static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapGroup("").RefuseGoneStores();
        figures.MapCohortDownloads();
        figures.MapCustomerDownloads();
        figures.MapQualityDownloads();
        figures.MapReports();
        routes.MapHealth();
    }

    /// <summary>"cohorts-retention-2011-12-09.csv": lower case, words by hyphens, safe on every file system.</summary>
    public static string FileName(string extension, params string?[] words)
    {
        var name = new StringBuilder();
        foreach (var character in string.Join('-', words.Where(static word => !string.IsNullOrWhiteSpace(word))).ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(character))
            {
                name.Append(character);
            }
            else if (name.Length > 0 && name[^1] != '-')
            {
                name.Append('-');
            }
        }

        return name.ToString().Trim('-') + "." + extension;
    }

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
