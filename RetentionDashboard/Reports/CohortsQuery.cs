using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Which cohort table: the filter and the page's own switches.</summary>
public sealed record CohortsQuery
{
    public HistoryQuery History { get; init; } = new();
    public Grain Grain { get; init; } = Grain.Month;
    public CohortMeasure Measure { get; init; } = CohortMeasure.Retention;
    public CohortRows Rows { get; init; } = CohortRows.FirstOrder;
}
