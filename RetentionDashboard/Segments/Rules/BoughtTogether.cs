namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers with one order that holds both goods.</summary>
/// <param name="Goods">What was bought.</param>
/// <param name="With">What else stands in the same order.</param>
public sealed record BoughtTogether(Goods Goods, Goods With) : SegmentRule;
