namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers with an order that holds the goods, between two days, both included.</summary>
/// <param name="Goods">What was bought.</param>
/// <param name="From">First day; null for none.</param>
/// <param name="To">Last day; null for none.</param>
public sealed record Bought(Goods Goods, DateOnly? From = null, DateOnly? To = null) : SegmentRule;
