namespace RetentionDashboard.Components.Charts;

/// <summary>What stands around a chart or table that is saved as a picture.</summary>
/// <param name="Title">Above it.</param>
/// <param name="Source">Under the title: store, days, as-of date.</param>
/// <param name="Lines">Under the picture: notes of days, what is left out.</param>
/// <param name="Footer">The program's name.</param>
/// <param name="FileName">With its extension.</param>
public sealed record ChartSheet(string Title, string Source, IReadOnlyList<string> Lines, string Footer, string FileName);
