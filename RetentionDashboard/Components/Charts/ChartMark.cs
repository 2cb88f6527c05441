namespace RetentionDashboard.Components.Charts;

/// <summary>A flag on a chart over time.</summary>
/// <param name="Position">Of the label whose period holds the day, from 0.</param>
/// <param name="Within">How far into that period the day lies, 0 to 1.</param>
/// <param name="Flag">Number of its first line in the list under the chart; of several "2–4".</param>
/// <param name="Lines">Day and text of each note.</param>
public sealed record ChartMark(int Position, double Within, string Flag, IReadOnlyList<string> Lines);
