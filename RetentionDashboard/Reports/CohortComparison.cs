using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The customers of two filters by time since the first order: the averages of a cohort table side by side, each customer once.</summary>
/// <param name="Table">Measure, grain, columns and form in which the values are to be read; its average is that of A.</param>
/// <param name="A">The first filter.</param>
/// <param name="B">The second filter.</param>
/// <param name="CustomersA">Customers of A.</param>
/// <param name="CustomersB">Customers of B.</param>
/// <param name="Overlap">Customers who are on both sides.</param>
/// <param name="Rows">By index.</param>
public sealed record CohortComparison(
    StoreInfo Store,
    CohortTable Table,
    HistoryQuery A,
    HistoryQuery B,
    int CustomersA,
    int CustomersB,
    int Overlap,
    IReadOnlyList<CohortComparisonRow> Rows);
