namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers with one order that holds both goods, between two days, both included.</summary>
/// <param name="Goods">What was bought.</param>
/// <param name="With">What else stands in the same order.</param>
/// <param name="From">First day; null for none.</param>
/// <param name="To">Last day; null for none.</param>
public sealed record BoughtTogether(Goods Goods, Goods With, DateOnly? From = null, DateOnly? To = null) : SegmentRule;
