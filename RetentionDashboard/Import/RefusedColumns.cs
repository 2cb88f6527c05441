using System.Globalization;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Import;

/// <summary>The columns that the file of refused rows has beside the export's own. No format knows them, and a mapping for the export fits that file too.</summary>
public static class RefusedColumns
{
    private static readonly string[] Keys = [nameof(Texts.RefusedFile_Line), nameof(Texts.RefusedFile_Column), nameof(Texts.RefusedFile_Value), nameof(Texts.RefusedFile_Reason)];

    private static readonly HashSet<string> Names =
        [.. Languages.All.SelectMany(static language => Headings(CultureInfo.GetCultureInfo(language.Code))).Select(HeaderName.Normalise)];

    public static IReadOnlyList<string> Headings(CultureInfo culture) => [.. Keys.Select(key => Texts.ResourceManager.GetString(key, culture)!)];

    /// <param name="name">Normalised.</param>
    internal static bool Contains(string name) => Names.Contains(name);
}
