namespace RetentionDashboard.Metrics;

/// <summary>One cell of a cohort table.</summary>
/// <param name="Index">Periods since the period of the first order.</param>
/// <param name="Ratio">Value with its numerator and denominator; money in currency units.</param>
/// <param name="Customers">Distinct customers with an order in the cell's period.</param>
/// <param name="Complete">False where the period ends after the as-of date: shown, marked, and left out of averages.</param>
public readonly record struct CohortCell(int Index, Ratio Ratio, int Customers, bool Complete);
