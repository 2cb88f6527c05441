namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers with an order that holds the goods.</summary>
/// <param name="Goods">What was bought.</param>
public sealed record Bought(Goods Goods) : SegmentRule;
