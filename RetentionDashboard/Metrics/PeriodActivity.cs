using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Customers, orders and money by calendar period and by where they come from: new, returning or reactivated. A customer is counted once a period, by their first
/// order in it; an order by itself; a refund in its own period, as the order that it belongs to.
/// </summary>
public sealed class PeriodActivity : IAggregate<PeriodActivity>
{
    private static readonly int Sources = Enum.GetValues<RevenueSource>().Length;
    private readonly int _window;
    private readonly int[] _customers;
    private readonly int[] _orders;
    private readonly MoneySums[] _money;

    private PeriodActivity(Period first, int periods, int window)
    {
        (First, Periods, _window) = (first, periods, window);
        _customers = new int[periods * Sources];
        _orders = new int[periods * Sources];
        _money = new MoneySums[periods * Sources];
    }

    /// <summary>The period at position 0.</summary>
    public Period First { get; }

    /// <summary>Number of periods.</summary>
    public int Periods { get; }

    /// <summary>Counts the selected customers' orders and refunds of a span; periods without any are zero.</summary>
    /// <param name="window">Length of the activity window in days, at least 1.</param>
    public static PeriodActivity Count(OrderHistory history, CustomerSelection selection, Grain grain, DateSpan span, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var first = Period.Of(grain, span.From);
        var calendar = PeriodCalendar.Of(grain, first.FirstDay, span.To);
        var activity = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new PeriodActivity(first, calendar.Periods, window);
            shard.AddCustomers(history, selection, from, to, span, calendar);
            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            activity.AddRefunds(history, selection, history.CustomerCount, span, calendar);
        }

        return activity;
    }

    /// <summary>Distinct customers whose first order of the period came from there.</summary>
    public int Customers(int period, RevenueSource source) => _customers[PlaceOf(period, source)];

    /// <summary>Orders.</summary>
    public int Orders(int period, RevenueSource source) => _orders[PlaceOf(period, source)];

    /// <summary>Money of orders and refunds.</summary>
    public MoneySums Money(int period, RevenueSource source) => _money[PlaceOf(period, source)];

    /// <inheritdoc/>
    public void Add(PeriodActivity other)
    {
        for (var place = 0; place < _money.Length; place++)
        {
            _customers[place] += other._customers[place];
            _orders[place] += other._orders[place];
            _money[place].Add(other._money[place]);
        }
    }

    /// <summary>Where a customer's first order of a span comes from; null where none of their orders that count lies in it.</summary>
    /// <param name="days">Days of the customer's orders (day numbers), ascending.</param>
    /// <param name="window">Length of the activity window in days.</param>
    public static RevenueSource? SourceIn(ReadOnlySpan<int> days, CustomerSelection selection, DateSpan span, int window)
    {
        var (start, end) = selection.OrdersIn(days, span);
        return end > start ? SourceOf(days, start, window) : null;
    }

    private static int PlaceOf(int period, RevenueSource source) => (period * Sources) + (int)source;

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, DateSpan span, PeriodCalendar calendar)
    {
        var columns = new OrderMoney(history);
        var (customers, orders, sums, periods, firstDay) = (_customers, _orders, _money, calendar.Table, calendar.FirstDay);
        for (var customer = from; customer < to; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            var days = history.DaysOf(customer);
            var first = history.FirstOrderOf(customer);
            var (start, end) = selection.OrdersIn(days, span);
            var last = -1;
            for (var i = start; i < end; i++)
            {
                var period = periods[days[i] - firstDay];
                var place = PlaceOf(period, SourceOf(days, i, _window));
                customers[place] += period == last ? 0 : 1;
                orders[place]++;
                columns.AddTo(ref sums[place], first + i);
                last = period;
            }

            if (history.HasRefunds(customer))
            {
                AddRefunds(history, selection, customer, span, calendar);
            }
        }
    }

    private void AddRefunds(OrderHistory history, CustomerSelection selection, int customer, DateSpan span, PeriodCalendar calendar)
    {
        var isCustomer = customer < history.CustomerCount;
        var (start, end) = history.RefundsIn(customer, span);
        for (var i = start; i < end; i++)
        {
            if (!selection.CountsRefund(history, customer, history.RefundOrders[i]))
            {
                continue;
            }

            var source = isCustomer && history.RefundOrders[i] >= 0
                ? SourceOf(history.DaysOf(customer), history.RefundOrders[i] - history.FirstOrderOf(customer), _window)
                : RevenueSource.Returning;
            _money[PlaceOf(calendar.IndexOf(history.RefundDays[i]), source)].Refunds += history.RefundAmounts[i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static RevenueSource SourceOf(ReadOnlySpan<int> days, int order, int window)
    {
        if (order == 0)
        {
            return RevenueSource.New;
        }

        return days[order] - days[order - 1] > window ? RevenueSource.Reactivated : RevenueSource.Returning;
    }
}
