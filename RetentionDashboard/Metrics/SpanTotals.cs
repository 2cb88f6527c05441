using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Counts and sums over the orders of a span. Refunds count on their own day, those of people without an order included.</summary>
public sealed class SpanTotals : IAggregate<SpanTotals>
{
    private MoneySums _money;

    /// <summary>Customers with an order in the span.</summary>
    public int Customers { get; private set; }

    /// <summary>Customers with an order in the span whose first order is in it, whether or not the first is among the orders that count.</summary>
    public int NewCustomers { get; private set; }

    /// <summary>Customers with two orders or more in the span.</summary>
    public int RepeatCustomers { get; private set; }

    /// <summary>Customers with orders on two days or more of the span.</summary>
    public int RepeatDayCustomers { get; private set; }

    /// <summary>Customers acquired in the span ÷ customers who ordered in it.</summary>
    public Ratio AcquisitionRate => new(NewCustomers, Customers);

    /// <summary>Orders in the span.</summary>
    public int Orders { get; private set; }

    /// <summary>Their money.</summary>
    public MoneySums Money => _money;

    /// <summary>Customers who ordered again ÷ customers.</summary>
    /// <param name="ordersOfOneDayAreOne">True counts the orders of one day as one purchase.</param>
    public Ratio RepeatPurchaseRate(bool ordersOfOneDayAreOne) => new(ordersOfOneDayAreOne ? RepeatDayCustomers : RepeatCustomers, Customers);

    /// <summary>Counts the selected customers.</summary>
    /// <param name="span">Null is the whole history.</param>
    public static SpanTotals Count(OrderHistory history, CustomerSelection selection, DateSpan? span)
    {
        var totals = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new SpanTotals();
            shard.AddCustomers(history, selection, from, to, span);
            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            totals.AddRefunds(history, selection, history.CustomerCount, span);
        }

        return totals;
    }

    /// <inheritdoc/>
    public void Add(SpanTotals other)
    {
        Customers += other.Customers;
        NewCustomers += other.NewCustomers;
        RepeatCustomers += other.RepeatCustomers;
        RepeatDayCustomers += other.RepeatDayCustomers;
        Orders += other.Orders;
        _money.Add(other._money);
    }

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, DateSpan? span)
    {
        var columns = new OrderMoney(history);
        MoneySums sums = default;
        var begin = span?.From.DayNumber ?? int.MinValue;
        for (var customer = from; customer < to; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            var days = history.DaysOf(customer);
            var (start, end) = selection.OrdersIn(days, span);
            if (end > start)
            {
                Customers++;
                Orders += end - start;
                RepeatCustomers += end - start > 1 ? 1 : 0;
                RepeatDayCustomers += days[end - 1] > days[start] ? 1 : 0;
                NewCustomers += days[0] >= begin ? 1 : 0;
                var offset = history.FirstOrderOf(customer);
                for (var order = offset + start; order < offset + end; order++)
                {
                    columns.AddTo(ref sums, order);
                }
            }

            if (history.HasRefunds(customer))
            {
                AddRefunds(history, selection, customer, span);
            }
        }

        _money.Add(sums);
    }

    private void AddRefunds(OrderHistory history, CustomerSelection selection, int customer, DateSpan? span)
    {
        var (start, end) = history.RefundsIn(customer, span);
        for (var i = start; i < end; i++)
        {
            _money.Refunds += selection.CountsRefund(history, customer, history.RefundOrders[i]) ? history.RefundAmounts[i] : 0;
        }
    }
}
