namespace RetentionDashboard.Metrics;

/// <summary>One row of a cohort table.</summary>
/// <param name="Key">The period's key ("2011-03") or the property's value; empty where the first order has none.</param>
/// <param name="Period">The period of the first order; null for cohorts by another property.</param>
/// <param name="Size">Customers of the cohort.</param>
/// <param name="Cells">Cell n stands at position n, from 0 to the period that holds the as-of date.</param>
public sealed record Cohort(string Key, Period? Period, int Size, IReadOnlyList<CohortCell> Cells)
{
    /// <summary>What makes the cohort.</summary>
    public CohortRows Rows { get; init; }

    /// <summary>What people read where the key is not it: the name of a product. Null elsewhere.</summary>
    public string? Label { get; init; }

    /// <summary>With <see cref="CohortRows.OrderValueBand"/>: the lowest and the highest value of a first order in it, in currency units; null elsewhere.</summary>
    public (decimal Lowest, decimal Highest)? Band { get; init; }
}
