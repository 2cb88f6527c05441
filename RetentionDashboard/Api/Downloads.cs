using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Api;

/// <summary>The files and figures that leave over HTTP.</summary>
public static class Downloads
{
    public static void MapDownloads(this IEndpointRouteBuilder routes)
    {
        var figures = routes.MapGroup("").RefuseGoneStores().RefuseUnreadAddresses();
        figures.MapCohortDownloads();
        figures.MapCompareDownloads();
        figures.MapForecastDownloads();
        figures.MapChurnDownloads();
        figures.MapCustomerDownloads();
        figures.MapListDownloads();
        figures.MapPersonalData();
        figures.MapQualityDownloads();
        figures.MapReports();
        routes.MapHealth();
    }

    /// <summary>"cohorts-retention-2011-12-09.csv": lower case, words by hyphens, safe on every file system.</summary>
    public static string FileName(string extension, params string?[] words) => FileNames.Of(extension, words);

    internal static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
