namespace RetentionDashboard.Import.Orders;

/// <summary>What a file's orders come to; valid ones unless said otherwise. Money in ten-thousandths, in a range that no file leaves.</summary>
/// <param name="lastPlausibleDay">Orders dated later are pointed out.</param>
internal sealed class FileTotals(DateOnly lastPlausibleDay)
{
    public int Orders { get; private set; }

    /// <summary>Who has at least one of them.</summary>
    public int Customers { get; set; }

    public int NotValid { get; private set; }

    public int Unattributed { get; private set; }

    public int BuyersHidden { get; private set; }

    public int Refunds { get; private set; }

    public Int128 Gross { get; private set; }

    public Int128 Net { get; private set; }

    public DateOnly? FirstDay { get; private set; }

    public DateOnly? LastDay { get; private set; }

    /// <summary>Orders dated after today.</summary>
    public int InFuture { get; private set; }

    /// <summary>Orders whose fulfilment date cannot be read or lies before the order.</summary>
    public int FulfilmentNotKnown { get; private set; }

    public static decimal Units(Int128 tenThousandths) =>
        (decimal)Int128.Clamp(tenThousandths, long.MinValue, long.MaxValue) / Metrics.Money.Scale;

    /// <param name="hidesBuyer">True where the marketplace masks who bought.</param>
    public void Add(OrderDraft order, bool hidesBuyer)
    {
        if (!order.IsValid)
        {
            NotValid++;
            return;
        }

        Orders++;
        Unattributed += order.Customer < 0 ? 1 : 0;
        BuyersHidden += hidesBuyer ? 1 : 0;
        Gross += order.Subtotal + order.Discount;
        Net += order.Subtotal;
        var day = DateOnly.FromDateTime(order.PlacedAt.Clock);
        FirstDay = FirstDay < day ? FirstDay : day;
        LastDay = LastDay > day ? LastDay : day;
        InFuture += day > lastPlausibleDay ? 1 : 0;
        FulfilmentNotKnown += order is { HasWrongFulfilment: true, FulfilledDay: 0 } ? 1 : 0;
    }

    public void AddRefund(long amount)
    {
        Refunds++;
        Net -= amount;
    }
}
