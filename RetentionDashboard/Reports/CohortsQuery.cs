using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Which cohort table: the filter and the page's own switches.</summary>
public sealed record CohortsQuery
{
    public HistoryQuery History { get; init; } = new();
    public Grain Grain { get; init; } = Grain.Month;
    public CohortMeasure Measure { get; init; } = CohortMeasure.Retention;
    public CohortRows Rows { get; init; } = CohortRows.FirstOrder;
    public CohortColumns Columns { get; init; }
    public CohortForm Form { get; init; }

    /// <summary>Rows and columns of the table.</summary>
    /// <param name="basis">The store's.</param>
    public CohortLayout LayoutIn(RevenueBasis basis) => new() { Grain = Grain, Rows = Rows, Columns = Columns, Basis = basis };
}
