namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers with enough orders between two days, both included.</summary>
/// <param name="AtLeast">Fewest orders, at least 1.</param>
/// <param name="From">First day; null for none.</param>
/// <param name="To">Last day; null for none.</param>
public sealed record OrdersBetween(int AtLeast, DateOnly? From = null, DateOnly? To = null) : SegmentRule;
