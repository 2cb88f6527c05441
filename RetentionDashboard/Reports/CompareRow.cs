namespace RetentionDashboard.Reports;

/// <summary>One figure of both sides and what lies between them.</summary>
/// <param name="Difference">B minus A: a share of 1, money in currency units, orders, days; null where a side has no value.</param>
/// <param name="Lower">Lower bound of the 95 % interval of the difference; null where a side has no value or, of medians, an open interval.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="PValue">Two-sided; null for means, whose interval comes from the bootstrap.</param>
public sealed record CompareRow(
    CompareMeasure Measure, ComparedValue A, ComparedValue B, decimal? Difference, decimal? Lower, decimal? Upper, double? PValue, CompareVerdict Verdict);
