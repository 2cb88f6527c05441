using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose first or last order was bought with a discount, or without: a code, or an amount taken off.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Use">With or without.</param>
public sealed record OrderDiscount(OrderPlace Order, DiscountUse Use) : SegmentRule;
