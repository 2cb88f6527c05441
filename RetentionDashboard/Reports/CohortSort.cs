namespace RetentionDashboard.Reports;

/// <summary>What the rows of a cohort table are sorted by.</summary>
/// <param name="By">Name, size or the value of a column.</param>
/// <param name="Index">With <see cref="CohortSortBy.Column"/>: the period index.</param>
public readonly record struct CohortSort(CohortSortBy By, int Index = 0);
