namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose n-th order lies between two days, both included.</summary>
/// <param name="Number">n: 1 is the first order.</param>
/// <param name="From">First day; null for none.</param>
/// <param name="To">Last day; null for none.</param>
public sealed record NthOrderBetween(int Number, DateOnly? From = null, DateOnly? To = null) : SegmentRule;
