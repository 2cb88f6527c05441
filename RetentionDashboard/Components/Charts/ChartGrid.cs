namespace RetentionDashboard.Components.Charts;

/// <summary>Where a chart's axes are labelled, for shares whose round numbers are known before they are drawn.</summary>
/// <param name="EveryLabel">Every how many-eth label of the horizontal axis is written, the first always.</param>
/// <param name="Lowest">Where the value axis begins.</param>
/// <param name="Step">Between two ticks of the value axis, counted from 0.</param>
public sealed record ChartGrid(int EveryLabel, decimal Lowest, decimal Step);
