namespace RetentionDashboard.Metrics;

/// <summary>The newest periods of a history side by side, as the small curves beside figures show them: totals of each, and its retention rate. One pass over all orders.</summary>
public sealed class PeriodTrend : IAggregate<PeriodTrend>
{
    /// <summary>Periods at most: each is a bit of a word.</summary>
    public const int Most = 32;

    private readonly int[] _customers;
    private readonly int[] _new;
    private readonly int[] _repeat;
    private readonly int[] _repeatDays;
    private readonly int[] _orders;
    private readonly int[] _start;
    private readonly int[] _retained;
    private readonly MoneySums[] _money;
    private MoneySums _moneyBefore;
    private int _customersBefore;

    private PeriodTrend(Period first, int periods)
    {
        (First, Periods) = (first, periods);
        (_customers, _new, _repeat, _repeatDays) = (new int[periods], new int[periods], new int[periods], new int[periods]);
        (_orders, _start, _retained, _money) = (new int[periods], new int[periods], new int[periods], new MoneySums[periods]);
    }

    /// <summary>The oldest period.</summary>
    public Period First { get; }

    /// <summary>Number of periods.</summary>
    public int Periods { get; }

    /// <summary>Counts the selected customers in the periods that end with the one of <paramref name="last"/>.</summary>
    /// <param name="last">Orders after it are not seen.</param>
    /// <param name="periods">1 to <see cref="Most"/>.</param>
    /// <param name="window">Activity window in days, at least 1.</param>
    public static PeriodTrend Count(OrderHistory history, CustomerSelection selection, Grain grain, DateOnly last, int periods, int window)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(periods, Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var first = Period.Of(grain, last) + (1 - periods);
        var calendar = PeriodCalendar.Of(grain, first.FirstDay, last);
        var windows = new Windows(first, periods, last.DayNumber, window);
        var trend = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new PeriodTrend(first, periods);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    shard.AddOrders(history, selection, customer, calendar, windows);
                    shard.AddRefunds(history, selection, customer, calendar, last.DayNumber);
                }
            }

            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            trend.AddRefunds(history, selection, history.CustomerCount, calendar, last.DayNumber);
        }

        return trend;
    }

    /// <summary>Customers with an order in a period, counted from 0.</summary>
    public int Customers(int period) => _customers[period];

    /// <summary>Customers whose first order lies in it.</summary>
    public int NewCustomers(int period) => _new[period];

    /// <summary>Orders in it.</summary>
    public int Orders(int period) => _orders[period];

    /// <summary>Money of its orders and refunds.</summary>
    public MoneySums Money(int period) => _money[period];

    /// <summary>Customers with two orders or more in it ÷ customers in it.</summary>
    public Ratio RepeatPurchaseRate(int period, bool ordersOfOneDayAreOne) => new(ordersOfOneDayAreOne ? _repeatDays[period] : _repeat[period], _customers[period]);

    /// <summary>Customer retention rate over it.</summary>
    public Ratio RetentionRate(int period) => new(_retained[period], _start[period]);

    /// <summary>Money of everything up to its end ÷ customers acquired by then, in currency units.</summary>
    public Ratio HistoricClv(int period, RevenueBasis basis)
    {
        var (money, customers) = (_moneyBefore, _customersBefore);
        for (var earlier = 0; earlier <= period; earlier++)
        {
            money.Add(_money[earlier]);
            customers += _new[earlier];
        }

        return new Ratio(Metrics.Money.ToDecimal(money.In(basis)), customers);
    }

    /// <inheritdoc/>
    public void Add(PeriodTrend other)
    {
        for (var period = 0; period < Periods; period++)
        {
            _customers[period] += other._customers[period];
            _new[period] += other._new[period];
            _repeat[period] += other._repeat[period];
            _repeatDays[period] += other._repeatDays[period];
            _orders[period] += other._orders[period];
            _start[period] += other._start[period];
            _retained[period] += other._retained[period];
            _money[period].Add(other._money[period]);
        }

        _moneyBefore.Add(other._moneyBefore);
        _customersBefore += other._customersBefore;
    }

    private void AddOrders(OrderHistory history, CustomerSelection selection, int customer, PeriodCalendar calendar, Windows windows)
    {
        var days = history.DaysOf(customer);
        var first = history.FirstOrderOf(customer);
        var (starts, ends) = (0u, 0u);
        var (current, firstDay, orders) = (-1, 0, 0);
        var (begin, end) = selection.OrdersIn(days, null);
        for (var i = begin; i < end && days[i] <= windows.Last; i++)
        {
            starts |= windows.StartsOf(days[i]);
            ends |= windows.EndsOf(days[i]);
            var period = calendar.IndexOf(days[i]);
            if (period < 0)
            {
                _customersBefore += i == 0 ? 1 : 0;
                _moneyBefore.Add(history.MoneyOf(first + i));
                continue;
            }

            if (period != current)
            {
                (current, firstDay, orders) = (period, days[i], 0);
                _customers[period]++;
                _new[period] += i == 0 ? 1 : 0;
            }

            orders++;
            _orders[period]++;
            _money[period].Add(history.MoneyOf(first + i));
            _repeat[period] += orders == 2 ? 1 : 0;
            // Once, on the first order of another day.
            _repeatDays[period] += days[i] != firstDay && days[i - 1] == firstDay ? 1 : 0;
        }

        for (var period = 0; starts != 0; period++, starts >>= 1, ends >>= 1)
        {
            _start[period] += (int)(starts & 1);
            _retained[period] += (int)(starts & ends & 1);
        }
    }

    private void AddRefunds(OrderHistory history, CustomerSelection selection, int customer, PeriodCalendar calendar, int last)
    {
        var (start, end) = history.RefundsIn(customer, null);
        for (var i = start; i < end && history.RefundDays[i] <= last; i++)
        {
            if (!selection.CountsRefund(history, customer, history.RefundOrders[i]))
            {
                continue;
            }

            var period = calendar.IndexOf(history.RefundDays[i]);
            if (period < 0)
            {
                _moneyBefore.Refunds += history.RefundAmounts[i];
            }
            else
            {
                _money[period].Refunds += history.RefundAmounts[i];
            }
        }
    }

    // For each day the periods whose activity windows hold it, a bit each: a customer's windows are then the union over their days.
    private sealed class Windows
    {
        private readonly int _from;
        private readonly uint[] _starts;
        private readonly uint[] _ends;

        public Windows(Period first, int periods, int last, int window)
        {
            Last = last;
            _from = first.FirstDay.DayNumber - window;
            _starts = new uint[Math.Max(last - _from + 1, 0)];
            _ends = new uint[_starts.Length];
            for (var period = 0; period < periods; period++)
            {
                var days = (first + period).Days;
                var end = Math.Min(days.To.DayNumber, last);
                Mark(_starts, days.From.DayNumber - window, days.From.DayNumber - 1, period);
                Mark(_ends, end - window + 1, end, period);
            }
        }

        public int Last { get; }

        public uint StartsOf(int day) => day < _from ? 0 : _starts[day - _from];

        public uint EndsOf(int day) => day < _from ? 0 : _ends[day - _from];

        private void Mark(uint[] days, int from, int to, int period)
        {
            for (var day = Math.Max(from, _from); day <= Math.Min(to, Last); day++)
            {
                days[day - _from] |= 1u << period;
            }
        }
    }
}
