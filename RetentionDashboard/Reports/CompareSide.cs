namespace RetentionDashboard.Reports;

/// <summary>One side of a comparison.</summary>
public sealed record CompareSide
{
    /// <summary>With spans the days of orders; with filters the customers, its dates being those of first orders. Its store is that of the comparison.</summary>
    public HistoryQuery Filter { get; init; } = new();

    /// <summary>With cohorts: the cohort's key.</summary>
    public string? Cohort { get; init; }
}
