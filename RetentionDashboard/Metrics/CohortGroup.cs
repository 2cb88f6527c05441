namespace RetentionDashboard.Metrics;

/// <summary>One cohort as a selection of customers, so that any figure can be computed of it.</summary>
/// <param name="Key">Key of the cohort as in <see cref="CohortTable"/>; empty for "no value".</param>
/// <param name="Label">What people read where the key is not it; null elsewhere.</param>
/// <param name="Period">Period of the first order; null for cohorts by another property.</param>
/// <param name="Size">Customers.</param>
/// <param name="Customers">The customers themselves.</param>
public sealed record CohortGroup(string Key, string? Label, Period? Period, int Size, CustomerSelection Customers)
{
    /// <summary>What makes the cohort.</summary>
    public CohortRows Rows { get; init; }

    /// <inheritdoc cref="Cohort.Band"/>
    public (decimal Lowest, decimal Highest)? Band { get; init; }
}
