namespace RetentionDashboard.Metrics;

/// <summary>Customers with a later order worth more than their first ÷ customers with two orders or more.</summary>
public sealed class UpsellRate : IAggregate<UpsellRate>
{
    private int _customers;
    private int _worthMore;

    /// <summary>The rate.</summary>
    public Ratio Rate => new(_worthMore, _customers);

    /// <summary>Counts the selected customers.</summary>
    /// <param name="basis">What an order is worth in; net takes the order's refunds from it, those that name no order from the newest one on or before their day.</param>
    public static UpsellRate Count(OrderHistory history, CustomerSelection selection, RevenueBasis basis) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new UpsellRate();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                shard.Add(history, customer, basis);
            }
        }

        return shard;
    });

    /// <inheritdoc/>
    public void Add(UpsellRate other)
    {
        _customers += other._customers;
        _worthMore += other._worthMore;
    }

    /// <summary>True where a customer has a later order worth more than the first.</summary>
    internal static bool Buys(OrderHistory history, int customer, RevenueBasis basis)
    {
        var first = history.FirstOrderOf(customer);
        var end = first + history.DaysOf(customer).Length;
        if (end - first < 2)
        {
            return false;
        }

        var worth = Worth(history, customer, first, basis);
        for (var order = first + 1; order < end; order++)
        {
            if (Worth(history, customer, order, basis) > worth)
            {
                return true;
            }
        }

        return false;
    }

    private static long Worth(OrderHistory history, int customer, int order, RevenueBasis basis)
    {
        var money = history.MoneyOf(order);
        var (start, end) = history.RefundsIn(customer, null);
        for (var refund = start; refund < end; refund++)
        {
            money.Refunds += history.RefundOrders[refund] == order ? history.RefundAmounts[refund] : 0;
        }

        return money.In(basis);
    }

    private void Add(OrderHistory history, int customer, RevenueBasis basis)
    {
        _customers += history.DaysOf(customer).Length > 1 ? 1 : 0;
        _worthMore += Buys(history, customer, basis) ? 1 : 0;
    }
}
