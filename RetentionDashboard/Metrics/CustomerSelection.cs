namespace RetentionDashboard.Metrics;

/// <summary>Which customers of a history a figure is about.</summary>
public sealed class CustomerSelection
{
    private readonly bool[]? _chosen;

    internal CustomerSelection(bool[]? chosen) => _chosen = chosen;

    /// <summary>All customers, and the refunds of people without an order.</summary>
    public static CustomerSelection Everybody { get; } = new(null);

    /// <summary>True where refunds of people without an order belong to the figure: they have no first order that a filter could ask about.</summary>
    public bool HasPeopleWithoutOrders => _chosen is null;

    /// <summary>The customers that <paramref name="chosen"/> holds for.</summary>
    public static CustomerSelection Of(OrderHistory history, Predicate<int> chosen)
    {
        var customers = new bool[history.CustomerCount];
        for (var customer = 0; customer < customers.Length; customer++)
        {
            customers[customer] = chosen(customer);
        }

        return new CustomerSelection(customers);
    }

    /// <summary>True where the figure is about the customer with this number.</summary>
    public bool Contains(int customer) => _chosen is null || _chosen[customer];
}
