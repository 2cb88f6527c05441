namespace RetentionDashboard.Metrics;

/// <summary>
/// Customers with a later order that holds a product which their first order did not ÷ customers with two orders or more. Customers whose first order
/// names no product are left out: nobody knows what is new to them.
/// </summary>
public sealed class CrossSellRate : IAggregate<CrossSellRate>
{
    private int _customers;
    private int _crossSold;

    /// <summary>The rate; without a value where no such customer's products are known.</summary>
    public Ratio Rate => new(_crossSold, _customers);

    /// <summary>Counts the selected customers.</summary>
    public static CrossSellRate Count(OrderHistory history, CustomerSelection selection) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new CrossSellRate();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer) && IsKnown(history, customer))
            {
                shard._customers++;
                shard._crossSold += BuysAnother(history, customer) ? 1 : 0;
            }
        }

        return shard;
    });

    /// <inheritdoc/>
    public void Add(CrossSellRate other)
    {
        _customers += other._customers;
        _crossSold += other._crossSold;
    }

    /// <summary>True where a customer has two orders or more and the products of the first are known.</summary>
    internal static bool IsKnown(OrderHistory history, int customer) => history.DaysOf(customer).Length > 1 && !history.Products.Of(customer).IsEmpty;

    /// <summary>True where one of those bought a product later that the first order did not hold.</summary>
    internal static bool Buys(OrderHistory history, int customer) => IsKnown(history, customer) && BuysAnother(history, customer);

    private static bool BuysAnother(OrderHistory history, int customer) => history.NewProductOrders[customer] > 0;
}
