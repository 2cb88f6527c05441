namespace RetentionDashboard.Reports;

/// <summary>One index of two filters and what lies between them.</summary>
/// <param name="Index">Periods or windows since the first order.</param>
/// <param name="Difference">B minus A: a share of 1, orders, or money in currency units; null where a side has no value.</param>
/// <param name="Lower">Lower bound of the 95 % interval of the difference; null where a side has no value.</param>
/// <param name="Upper">Upper bound.</param>
public sealed record CohortComparisonRow(
    int Index, ComparedValue A, ComparedValue B, decimal? Difference, decimal? Lower, decimal? Upper, CompareVerdict Verdict);
