namespace RetentionDashboard.Sample;

/// <summary>An invented order. Amounts are in the shop's currency; prices contain the tax.</summary>
public sealed record SampleOrder
{
    /// <summary>From 1001, oldest first.</summary>
    public required int Number { get; init; }

    public required SampleCustomer Customer { get; init; }

    /// <summary>Wall clock in Jakarta.</summary>
    public required DateTime PlacedAt { get; init; }

    public required string Channel { get; init; }
    public required SampleCurrency Currency { get; init; }
    public required string? DiscountCode { get; init; }
    public required IReadOnlyList<SampleLine> Lines { get; init; }
    public required decimal Shipping { get; init; }
    public required DateTime? CancelledAt { get; init; }
    public required SampleRefund? Refund { get; init; }

    /// <summary>When the goods left; null for a cancelled order, and for one that still waits on the shop's last day.</summary>
    public required DateTime? FulfilledAt { get; init; }

    public decimal Discount => Lines.Sum(static line => line.Discount);

    /// <summary>Products after discounts, before shipping.</summary>
    public decimal Subtotal => Lines.Sum(static line => line.Total);

    public decimal Total => Subtotal + Shipping;

    /// <summary>The value-added tax that domestic prices contain, 11 %.</summary>
    public decimal Tax => Customer.Place.Country == "ID" ? Currency.Round(Subtotal * 11 / 111) : 0;

    /// <summary>With the shipping where the whole order went back.</summary>
    public decimal Refunded => Refund switch
    {
        null => 0,
        { IsWholeOrder: true } => Total,
        _ => Refund.Lines.Sum(static line => line.Total),
    };
}
