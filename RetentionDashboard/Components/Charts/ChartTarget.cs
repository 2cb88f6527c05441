namespace RetentionDashboard.Components.Charts;

/// <summary>A dashed line across the chart that values are meant to reach.</summary>
/// <param name="Value">In the unit of the chart's values.</param>
/// <param name="Label">Written at its end.</param>
public sealed record ChartTarget(decimal Value, string Label);
