namespace RetentionDashboard.Reports;

/// <summary>An order as its customer's page shows it; money in currency units.</summary>
public sealed record CustomerOrder(
    int Id, string Number, DateTime PlacedAt, string? Status, bool IsValid, decimal Subtotal, decimal Discount, decimal Refunded, decimal Total, string? Channel, string? Country, string? DiscountCode, IReadOnlyList<CustomerOrderLine> Lines);
