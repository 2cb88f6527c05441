namespace RetentionDashboard.Metrics;

/// <summary>What makes the rows and the columns of a cohort table.</summary>
public sealed record CohortLayout
{
    /// <summary>Length of a calendar period.</summary>
    public Grain Grain { get; init; } = Grain.Month;

    /// <summary>What makes a cohort.</summary>
    public CohortRows Rows { get; init; }

    /// <summary>What the columns count.</summary>
    public CohortColumns Columns { get; init; }

    /// <summary>Who is in which row, where rows are segments; null for rows by the first order.</summary>
    public CohortGrouping? Grouping { get; init; }

    /// <summary>The money of <see cref="CohortRows.OrderValueBand"/>.</summary>
    public RevenueBasis Basis { get; init; }
}
