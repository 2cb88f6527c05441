using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A cohort that can be chosen.</summary>
/// <param name="Key">Its key; empty for "no value".</param>
/// <param name="Label">What people read where the key is not it.</param>
/// <param name="Period">Period of the first order; null for cohorts by another property.</param>
public sealed record CohortChoice(string Key, string? Label, Period? Period, int Customers)
{
    /// <summary>What makes the cohort.</summary>
    public CohortRows Rows { get; init; }

    /// <inheritdoc cref="Cohort.Band"/>
    public (decimal Lowest, decimal Highest)? Band { get; init; }
}
