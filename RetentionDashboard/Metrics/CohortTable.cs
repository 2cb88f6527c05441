namespace RetentionDashboard.Metrics;

/// <summary>A cohort table: one row per cohort, one cell per period since the first order, and the weighted average row.</summary>
/// <param name="Grain">Length of a period.</param>
/// <param name="Measure">What the cells hold.</param>
/// <param name="Rows">What makes a cohort.</param>
/// <param name="AsOf">The day up to which data is complete; null for an empty history.</param>
/// <param name="Cohorts">Rows, by period or by size descending.</param>
/// <param name="Average">Σ numerators ÷ Σ denominators over the complete cells of each index; never the mean of percentages.</param>
public sealed record CohortTable(
    Grain Grain,
    CohortMeasure Measure,
    CohortRows Rows,
    DateOnly? AsOf,
    IReadOnlyList<Cohort> Cohorts,
    IReadOnlyList<CohortCell> Average)
{
    /// <summary>What the columns count.</summary>
    public CohortColumns Columns { get; init; }

    /// <summary>The form of the cells' values.</summary>
    public CohortForm Form { get; init; }
}
