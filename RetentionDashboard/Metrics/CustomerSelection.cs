using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Which customers of a history a figure is about, and which of their orders count.</summary>
public sealed class CustomerSelection
{
    private readonly bool[]? _chosen;

    internal CustomerSelection(bool[]? chosen, OrderFilter? orders = null) => (_chosen, Orders) = (chosen, orders is { CountsAll: false } ? orders : null);

    /// <summary>All customers, and the refunds of people without an order.</summary>
    public static CustomerSelection Everybody { get; } = new(null);

    /// <summary>True for the customers that the figure is about; null where they all are.</summary>
    internal bool[]? Chosen => _chosen;

    /// <summary>Which orders count; null where all do.</summary>
    public OrderFilter? Orders { get; }

    /// <summary>True where refunds of people without an order belong to the figure: they have no order that a filter could ask about.</summary>
    public bool HasPeopleWithoutOrders => _chosen is null && Orders is null;

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

    /// <summary>The same customers, and only some of their orders.</summary>
    public CustomerSelection Counting(OrderFilter? orders) => new(_chosen, orders);

    /// <summary>Those of the customers whom <paramref name="members"/> holds too, by number.</summary>
    public CustomerSelection Within(bool[] members)
    {
        if (_chosen is null)
        {
            return Among(members);
        }

        var both = new bool[members.Length];
        for (var customer = 0; customer < both.Length; customer++)
        {
            both[customer] = members[customer] && _chosen[customer];
        }

        return Among(both);
    }

    /// <summary>True where the figure is about the customer with this number.</summary>
    public bool Contains(int customer) => _chosen is null || _chosen[customer];

    /// <summary>Other customers, and the same of their orders.</summary>
    internal CustomerSelection Among(bool[] chosen) => new(chosen, Orders);

    /// <summary>Positions [start, end) of a customer's orders of a span that count; null is the whole history.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal (int Start, int End) OrdersIn(ReadOnlySpan<int> days, DateSpan? span)
    {
        var (start, end) = DayRange.Of(days, span);
        if (Orders is { } orders)
        {
            var (first, last) = orders.RangeOf(days);
            (start, end) = (Math.Max(start, first), Math.Min(end, last));
        }

        return end > start ? (start, end) : (start, start);
    }

    /// <summary>True where a refund counts because its order does.</summary>
    /// <param name="order">Position of the order that the refund belongs to; -1 where it names none and is older than every order: it goes with the first.</param>
    internal bool CountsRefund(OrderHistory history, int customer, int order)
    {
        if (Orders is not { } orders)
        {
            return true;
        }

        var (start, end) = orders.RangeOf(history.DaysOf(customer));
        var number = Math.Max(order - history.FirstOrderOf(customer), 0);
        return number >= start && number < end;
    }
}
