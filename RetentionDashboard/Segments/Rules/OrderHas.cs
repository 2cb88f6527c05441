namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose first or last order has one of these values.</summary>
/// <param name="Order">Which order.</param>
/// <param name="Property">Which property.</param>
/// <param name="Of">The values; products by their keys.</param>
public sealed record OrderHas(OrderPlace Order, OrderProperty Property, IReadOnlyList<string> Of) : RuleOfSeveral<string>(Of);
