using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>What a group of customers did in a span, with the sums of squares that tell how sure its totals are.</summary>
public record struct SpanMovement
{
    /// <summary>Customers with an order in the span.</summary>
    public int Customers { get; private set; }

    /// <summary>Customers with two orders or more in it.</summary>
    public int RepeatCustomers { get; private set; }

    /// <summary>S of the retention rate: customers with an order in the activity window before the span.</summary>
    public int Start { get; private set; }

    /// <summary>Members of S with an order in the activity window that ends the span.</summary>
    public int Retained { get; private set; }

    /// <summary>Orders.</summary>
    public long Orders { get; private set; }

    /// <summary>Money of orders and refunds, in ten-thousandths.</summary>
    public long Money { get; private set; }

    /// <summary>Σ over customers of their orders squared: the variance of <see cref="Orders"/> where customers come by chance (compound Poisson).</summary>
    public double OrdersSquared { get; private set; }

    /// <summary>Σ over customers of their money squared: the variance of <see cref="Money"/>.</summary>
    public double MoneySquared { get; private set; }

    /// <summary>What one customer did; the default where that is nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static SpanMovement Of(OrderHistory history, CustomerSelection selection, int customer, DateSpan span, int window, RevenueBasis basis)
    {
        var days = history.DaysOf(customer);
        var (start, end) = selection.OrdersIn(days, span);
        var offset = history.FirstOrderOf(customer);
        var money = history.MoneyOf(offset + start, offset + end);

        var (from, to) = history.RefundsIn(customer, span);
        for (var refund = from; refund < to; refund++)
        {
            money.Refunds += selection.CountsRefund(history, customer, history.RefundOrders[refund]) ? history.RefundAmounts[refund] : 0;
        }

        var state = RetentionCounts.StateOf(days, selection, span, window);
        var isStart = (state & ActivityState.Start) != 0;
        var (orders, amount) = (end - start, money.In(basis));
        return new SpanMovement
        {
            Customers = orders > 0 ? 1 : 0,
            RepeatCustomers = orders > 1 ? 1 : 0,
            Start = isStart ? 1 : 0,
            Retained = isStart && (state & ActivityState.End) != 0 ? 1 : 0,
            Orders = orders,
            Money = amount,
            OrdersSquared = (double)orders * orders,
            MoneySquared = (double)amount * amount,
        };
    }

    /// <summary>Adds other customers.</summary>
    public void Add(in SpanMovement other)
    {
        Customers += other.Customers;
        RepeatCustomers += other.RepeatCustomers;
        Start += other.Start;
        Retained += other.Retained;
        Orders += other.Orders;
        Money += other.Money;
        OrdersSquared += other.OrdersSquared;
        MoneySquared += other.MoneySquared;
    }
}
