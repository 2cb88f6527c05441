namespace RetentionDashboard.Metrics;

/// <summary>One valid order on its way into an <see cref="OrderHistory"/>. Amounts are ten-thousandths of the currency unit.</summary>
/// <param name="Id">Names the order for refunds and products, and settles the sequence of orders of one second.</param>
/// <param name="CustomerId">Null for an unattributed order.</param>
/// <param name="Day">Shop day.</param>
/// <param name="SecondOfDay">Shop time of day, 0 to 86,399; -1 where it is known that the moment has no time.</param>
/// <param name="Subtotal">Product total after discounts, before refunds, shipping and tax.</param>
/// <param name="Gross">Product total before discounts.</param>
/// <param name="Paid">Total paid, with shipping and tax.</param>
public readonly record struct OrderRow(int Id, int? CustomerId, DateOnly Day, int SecondOfDay, long Subtotal, long Gross, long Paid)
{
    /// <summary>Code in <see cref="OrderHistoryBuilder.Channels"/>.</summary>
    public int Channel { get; init; } = DimensionBuilder.None;

    /// <summary>Code in <see cref="OrderHistoryBuilder.Countries"/>.</summary>
    public int Country { get; init; } = DimensionBuilder.None;

    /// <summary>Code in <see cref="OrderHistoryBuilder.Regions"/>.</summary>
    public int Region { get; init; } = DimensionBuilder.None;

    /// <summary>Code in <see cref="OrderHistoryBuilder.DiscountCodes"/>.</summary>
    public int DiscountCode { get; init; } = DimensionBuilder.None;
}
