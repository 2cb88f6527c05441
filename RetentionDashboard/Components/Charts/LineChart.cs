namespace RetentionDashboard.Components.Charts;

/// <summary>Curves over one horizontal axis.</summary>
public sealed record LineChart : ChartConfiguration
{
    public override string Kind => "line";

    /// <summary>Shades the area under the line; for a single series.</summary>
    public bool Filled { get; init; }
}
