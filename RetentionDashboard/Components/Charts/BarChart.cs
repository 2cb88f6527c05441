namespace RetentionDashboard.Components.Charts;

/// <summary>Bars over one horizontal axis.</summary>
public sealed record BarChart : ChartConfiguration
{
    public override string Kind => "bar";

    /// <summary>Series on top of each other instead of side by side.</summary>
    public bool Stacked { get; init; }

    /// <summary>Bars touch, for a histogram.</summary>
    public bool Histogram { get; init; }
}
