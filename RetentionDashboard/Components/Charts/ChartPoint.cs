namespace RetentionDashboard.Components.Charts;

/// <summary>What was clicked: number of the series and position of the label, both from 0.</summary>
public sealed record ChartPoint(int Series, int Index);
