using System.Numerics;
using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>The newest periods of a history side by side, as the small curves beside figures show them: totals of each, its retention rate, and what a customer was worth by its end.</summary>
public sealed class PeriodTrend : IAggregate<PeriodTrend>
{
    /// <summary>Periods at most: each is a bit of a word.</summary>
    public const int Most = TrendWindows.Most;

    // Place 0 is everything before the oldest period: what is as of the end of a period needs it, and its distinct customers nobody asks for.
    private readonly TrendSlot[] _slots;
    private readonly TrendWindows _windows;
    private readonly PeriodCalendar _calendar;
    private readonly int[] _start;
    private readonly int[] _retained;
    private readonly int[] _gaps;
    private readonly int _gapLengths;

    /// <param name="longest">Days between the first and the last day of the history.</param>
    internal PeriodTrend(PeriodCalendar calendar, TrendWindows windows, int longest)
    {
        (_calendar, _windows, _gapLengths) = (calendar, windows, longest + 1);
        (_slots, _start, _retained, _gaps) = (new TrendSlot[Periods + 1], new int[Periods], new int[Periods], new int[Periods * _gapLengths]);
    }

    /// <summary>The oldest period.</summary>
    public Period First => _windows.First;

    /// <summary>Number of periods.</summary>
    public int Periods => _windows.Periods;

    /// <summary>Counts the selected customers in the periods that end with the one of <paramref name="last"/>.</summary>
    /// <param name="last">Orders after it are not seen.</param>
    /// <param name="periods">1 to <see cref="Most"/>.</param>
    /// <param name="window">Activity window in days, at least 1.</param>
    public static PeriodTrend Count(OrderHistory history, CustomerSelection selection, Grain grain, DateOnly last, int periods, int window) =>
        PeriodTrends.Count(history, selection, [grain], last, periods, window).Of(grain);

    /// <summary>Customers with an order in a period, counted from 0.</summary>
    public int Customers(int period) => _slots[period + 1].Customers;

    /// <summary>Customers whose first order lies in it.</summary>
    public int NewCustomers(int period) => _slots[period + 1].New;

    /// <summary>Orders in it.</summary>
    public int Orders(int period) => _slots[period + 1].Orders;

    /// <summary>Money of its orders and refunds.</summary>
    public MoneySums Money(int period) => _slots[period + 1].Money;

    /// <summary>Customers with two orders or more in it ÷ customers in it.</summary>
    public Ratio RepeatPurchaseRate(int period, bool ordersOfOneDayAreOne) =>
        new(ordersOfOneDayAreOne ? _slots[period + 1].RepeatDays : _slots[period + 1].Repeat, _slots[period + 1].Customers);

    /// <summary>Customer retention rate over it; 0 of 0 where it was not asked for.</summary>
    public Ratio RetentionRate(int period) => new(_retained[period], _start[period]);

    /// <summary>Days between consecutive order days of which the later lies in it.</summary>
    public DaysBetweenOrders DaysBetweenOrders(int period) => GapCounts.Summarise(new ArraySegment<int>(_gaps, period * _gapLengths, _gapLengths));

    /// <summary>What a formula CLV is made of, as of the end of a period.</summary>
    public ClvTotals UpTo(int period)
    {
        TrendSlot sum = default;
        for (var slot = 0; slot <= period + 1; slot++)
        {
            sum.Add(_slots[slot]);
        }

        return new ClvTotals(sum.Started, sum.Orders, sum.Money, new Ratio(sum.LifespanDays, sum.Started));
    }

    /// <summary>Money of everything up to its end ÷ customers with an order by then, in currency units.</summary>
    public Ratio HistoricClv(int period, RevenueBasis basis)
    {
        var upTo = UpTo(period);
        return new Ratio(Metrics.Money.ToDecimal(upTo.Money.In(basis)), upTo.Customers);
    }

    /// <inheritdoc/>
    public void Add(PeriodTrend other)
    {
        for (var slot = 0; slot <= Periods; slot++)
        {
            _slots[slot].Add(other._slots[slot]);
        }

        for (var period = 0; period < Periods; period++)
        {
            _start[period] += other._start[period];
            _retained[period] += other._retained[period];
        }

        for (var gap = 0; gap < _gaps.Length; gap++)
        {
            _gaps[gap] += other._gaps[gap];
        }
    }

    /// <summary>Adds the orders of the customers from the first number up to, not including, the second. Compiled for good at the first call, because it is often the only one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddOrders(OrderHistory history, CustomerSelection selection, int from, int to, int last)
    {
        var (offsets, days, chosen, counted) = (history.Offsets, history.OrderDays, selection.Chosen, new CountedOrders(selection.Orders));
        var money = new OrderMoney(history);
        TrendSlot earlier = default;
        var (slots, gaps, gapLengths, windows) = (_slots, _gaps, _gapLengths, _windows);
        var (places, firstDay) = (_calendar.Table, _calendar.FirstDay);
        for (var customer = from; customer < to; customer++)
        {
            if (chosen is not null && !chosen[customer])
            {
                continue;
            }

            var first = offsets[customer];
            var acquired = days[first] >= firstDay && days[first] <= last ? places[days[first] - firstDay] : -1;
            var (begin, end) = counted.All ? (first, offsets[customer + 1]) : counted.Of(days, first, offsets[customer + 1]);
            var (current, orders, runDay, dayBefore) = (-1, 0, 0, 0);
            var seen = 0UL;
            var i = begin;
            if (i < end && days[i] < firstDay)
            {
                for (; i < end && days[i] < firstDay; i++)
                {
                    money.AddTo(ref earlier.Money, i);
                    seen |= windows.HoldersOf(days[i]);
                }

                dayBefore = days[i - 1];
                earlier.Started++;
                earlier.Orders += i - begin;
                earlier.LifespanDays += dayBefore - days[begin];
            }

            for (; i < end && days[i] <= last; i++)
            {
                var day = days[i];
                var number = places[day - firstDay];
                ref var slot = ref slots[number + 1];
                slot.Orders++;
                money.AddTo(ref slot.Money, i);
                if (number != current)
                {
                    (current, orders, runDay) = (number, 1, day);
                    slot.Customers++;
                    slot.Started += i == begin ? 1 : 0;
                    slot.New += number == acquired ? 1 : 0;
                }
                else
                {
                    orders++;
                    slot.Repeat += orders == 2 ? 1 : 0;
                    // Once, on the first order of another day.
                    slot.RepeatDays += day != runDay && dayBefore == runDay ? 1 : 0;
                }

                if (i > begin && day > dayBefore)
                {
                    slot.LifespanDays += day - dayBefore;
                    gaps[(number * gapLengths) + day - dayBefore]++;
                }

                dayBefore = day;
                seen |= windows.HoldersOf(day);
            }

            if (seen != 0)
            {
                AddWindows(seen);
            }
        }

        slots[0].Add(earlier);
    }

    /// <summary>Adds the refunds of a customer, or of the people without an order, up to a day.</summary>
    internal void AddRefunds(OrderHistory history, CustomerSelection selection, int customer, int last)
    {
        var (start, end) = history.RefundsIn(customer, null);
        for (var i = start; i < end && history.RefundDays[i] <= last; i++)
        {
            if (selection.CountsRefund(history, customer, history.RefundOrders[i]))
            {
                _slots[_calendar.IndexOf(history.RefundDays[i]) + 1].Money.Refunds += history.RefundAmounts[i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddWindows(ulong seen)
    {
        var (starts, ends) = TrendWindows.Split(seen);
        for (; starts != 0; starts &= starts - 1)
        {
            var period = BitOperations.TrailingZeroCount(starts);
            _start[period]++;
            _retained[period] += (int)(ends >> period) & 1;
        }
    }
}
