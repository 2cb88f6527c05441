using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Charts;

/// <summary>Makes the sheet of a picture: its words and the name of its file.</summary>
public static class ChartSheets
{
    /// <param name="title">Of the chart or table.</param>
    /// <param name="source">Null where the page does not say whose figures these are.</param>
    /// <param name="lines">Under the picture.</param>
    public static ChartSheet Of(string title, ChartSource? source, IReadOnlyList<string> lines) => new(
        title,
        source?.Line ?? "",
        lines,
        Texts.AppName,
        FileNames.Of("png", source?.Store.Name, title, source?.AsOf?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
