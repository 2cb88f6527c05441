using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Which two groups are put side by side.</summary>
public sealed record CompareQuery
{
    /// <summary>The store, and the filters that hold for both sides; its dates are not used.</summary>
    public HistoryQuery History { get; init; } = new();

    public CompareKind Kind { get; init; }

    /// <summary>What makes a cohort.</summary>
    public CohortRows Rows { get; init; } = CohortRows.FirstOrder;

    /// <summary>Length of the period where cohorts are told apart by the first order's.</summary>
    public Grain Grain { get; init; } = Grain.Quarter;

    /// <summary>Null is the usual one: the period before, the cohort before, the largest channel.</summary>
    public CompareSide? A { get; init; }

    /// <summary>Null is the usual one: the newest complete period, the newest complete cohort, the second channel.</summary>
    public CompareSide? B { get; init; }

    /// <summary>The same question with the sides the other way round.</summary>
    public CompareQuery Swapped => this with { A = B, B = A };
}
