namespace RetentionDashboard.Metrics;

/// <summary>What one product or category sold, and what became of the customers whose first order had it.</summary>
/// <param name="Item">Code of the item; <see cref="DimensionBuilder.None"/> for all customers together.</param>
/// <param name="Customers">Customers with an order that holds it.</param>
/// <param name="Orders">Orders that hold it.</param>
/// <param name="Pieces">Pieces, as the file tells them.</param>
/// <param name="Revenue">Totals of its lines in ten-thousandths, before refunds; a refund is told of an order and not of a line.</param>
/// <param name="Refunded">Its orders with a refund ÷ its orders.</param>
/// <param name="Discounted">Its orders bought at a discount ÷ its orders.</param>
/// <param name="Next">Days from an order that holds it to the customer's next order day: the median over the orders that one followed, and how many those are.</param>
/// <param name="Repeat">Customers whose first order had it with at least two orders ÷ those customers.</param>
/// <param name="RepeatWithinYear">Of those acquired at least 365 days before the as-of date, those with a second order within 365 days ÷ them.</param>
/// <param name="YearValue">Of the same customers, net revenue of the first 365 days in currency units ÷ them.</param>
/// <param name="YearValueInterval">95 % interval of <paramref name="YearValue"/>; null for fewer than 30 customers: not enough to say.</param>
/// <param name="RepeatPValue">Two-sided p-value of "they order again as often as those whose first order did not have it"; null for fewer than 30 of the ones or the others: not enough to compare.</param>
/// <param name="RepeatStands">True where that holds among so many items asked about (<see cref="FalseDiscovery"/>, 5 %), with at least 30 customers on each side.</param>
public sealed record ProductFigure(
    int Item,
    int Customers,
    int Orders,
    double Pieces,
    long Revenue,
    Ratio Refunded,
    Ratio Discounted,
    (decimal? Median, int Orders) Next,
    Ratio Repeat,
    Ratio RepeatWithinYear,
    Ratio YearValue,
    (decimal Lower, decimal Upper)? YearValueInterval,
    double? RepeatPValue,
    bool RepeatStands)
{
    /// <summary>95 % interval of <see cref="Repeat"/> (Wilson); null without customers.</summary>
    public (double Lower, double Upper)? RepeatInterval => TwoRates.Wilson(Repeat);
}
