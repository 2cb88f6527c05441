using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// The tight loop of every cohort table, measured by the benchmark: compiled by itself for each kind of rows, columns and content, and for good at the first call,
/// because a table is often asked for once.
/// </summary>
internal sealed class CohortPass(OrderHistory history, CustomerSelection selection, CohortKeys keys, CohortAxis axis, CohortCounts counts)
{
    // Customers whose orders are still near the processor when the next loop reads them.
    private const int Block = 4096;

    private readonly CountedOrders _orders = new(selection.Orders);
    private readonly bool _countsAll = selection.Orders is null;
    private readonly int[] _chosen = new int[Block];
    private int _count;

    /// <summary>Counts customers from the first number up to, not including, the second.</summary>
    public void Count(int from, int to)
    {
        if (axis.Calendar is { } calendar)
        {
            Count(new CalendarIndex(calendar, axis.LastCompletePeriod), from, to);
        }
        else
        {
            Count(new WindowIndex(axis.AsOf), from, to);
        }
    }

    private void Count<TIndex>(TIndex index, int from, int to)
        where TIndex : struct, ICohortIndex
    {
        if (keys.OfDay is { } ofDay)
        {
            Count(index, new CohortPlaces.ByDay(ofDay, history.FirstDay!.Value.DayNumber), from, to);
        }
        else if (keys.Offsets is { } offsets)
        {
            Count(index, new CohortPlaces.Several(offsets, keys.Keys), from, to);
        }
        else
        {
            Count(index, new CohortPlaces.One(keys.Keys), from, to);
        }
    }

    private void Count<TIndex, TPlaces>(TIndex index, TPlaces places, int from, int to)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
    {
        switch (counts.Content)
        {
            case CohortContent.Active or CohortContent.Last:
                Count(index, places, default(OrderContents.People), from, to);
                break;
            case CohortContent.Second:
                Count(index, places, default(OrderContents.SecondOrders), from, to);
                break;
            case CohortContent.Orders:
                Count(index, places, default(OrderContents.Orders), from, to);
                break;
            case var money when money.MoneyOf(history) is { IsWide: false } amounts:
                Count(index, places, new OrderContents.Amounts(amounts.UnitArray!, amounts.Unit), from, to);
                break;
            case var money:
                Count(index, places, new OrderContents.WideAmounts(money.MoneyOf(history)!.WideArray!), from, to);
                break;
        }
    }

    private void Count<TIndex, TPlaces, TContent>(TIndex index, TPlaces places, TContent content, int from, int to)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
        where TContent : struct, IOrderContent
    {
        for (var start = from; start < to; start += Block)
        {
            Choose(start, Math.Min(start + Block, to));
            AddOrders(index, places, content);
            if (counts.Content == CohortContent.Net)
            {
                AddRefunds(index, places);
            }

            if (counts.Content == CohortContent.Last)
            {
                AddLast(index, places);
            }

            if (counts.Starts.Length > 0 || TIndex.CanBeWhole)
            {
                AddStarts(index, places, content);
            }
        }
    }

    /// <summary>Writes down the customers that the pass is about, without a branch that the processor could guess wrong.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Choose(int from, int to)
    {
        var (list, chosen, count) = (_chosen, selection.Chosen, 0);
        for (var customer = from; customer < to; customer++)
        {
            list[count] = customer;
            count += chosen is null || chosen[customer] ? 1 : 0;
        }

        _count = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddOrders<TIndex, TPlaces, TContent>(TIndex index, TPlaces places, TContent content)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
        where TContent : struct, IOrderContent
    {
        var (offsets, days, rows) = (history.Offsets, history.OrderDays, counts.Rows);
        var (cells, sizes, sums) = (counts.Cells, counts.Sizes, counts.Sums);
        foreach (var customer in _chosen.AsSpan(0, _count))
        {
            var (order, end) = (offsets[customer], offsets[customer + 1]);
            var first = order;
            var day = days[order];
            if (!_countsAll)
            {
                (order, end) = _orders.Of(days, order, end);
            }

            var begin = index.Begin(day);
            var top = index.Top(day, begin);
            var (place, last) = (places.From(customer), places.To(customer));
            var row = rows[places.KeyOf(place, day)];
            var (current, sum) = (-1, 0L);
            for (; order < end; order++)
            {
                var at = index.Of(days[order], day, begin);
                if (at > top)
                {
                    AddCut(places, content, customer, order, end, top);
                    break;
                }

                var arrived = at != current ? 1 : 0;
                current = at;
                var value = content.ValueOf(order, first);
                sum += value;
                Add<TContent>(ref cells[row + at], arrived, value);
                for (var other = place + 1; TPlaces.AreSeveral && other < last; other++)
                {
                    Add<TContent>(ref cells[rows[places.KeyOf(other, day)] + at], arrived, value);
                }
            }

            sizes[row + top + 1]++;
            if (TContent.HasValue)
            {
                sums[row + top + 1] += sum;
            }

            for (place++; TPlaces.AreSeveral && place < last; place++)
            {
                row = rows[places.KeyOf(place, day)];
                sizes[row + top + 1]++;
                if (TContent.HasValue)
                {
                    sums[row + top + 1] += sum;
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Add<TContent>(ref CohortTally cell, int arrived, long value)
        where TContent : struct, IOrderContent
    {
        if (TContent.HasValue)
        {
            cell.AddOrder(arrived, value);
        }
        else
        {
            cell.AddCustomer(arrived);
        }
    }

    /// <summary>Adds what a customer ordered after their last complete index.</summary>
    private void AddCut<TPlaces, TContent>(TPlaces places, TContent content, int customer, int order, int end, int top)
        where TPlaces : struct, ICohortPlaces
        where TContent : struct, IOrderContent
    {
        var cut = new CohortOpen { Top = top, Active = 1, Orders = end - order, Value = counts.Content == CohortContent.Last ? 1 : 0 };
        for (; order < end && TContent.HasValue; order++)
        {
            cut.Value += content.ValueOf(order, history.Offsets[customer]);
        }

        for (var place = places.From(customer); place < places.To(customer); place++)
        {
            counts.Open[places.KeyOf(place, history.FirstDayOf(customer))].Add(cut);
        }
    }

    private void AddRefunds<TIndex, TPlaces>(TIndex index, TPlaces places)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
    {
        var offsets = history.RefundOffsets;
        foreach (var customer in _chosen.AsSpan(0, _count))
        {
            if (offsets[customer] != offsets[customer + 1])
            {
                AddRefunds(index, places, customer);
            }
        }
    }

    private void AddRefunds<TIndex, TPlaces>(TIndex index, TPlaces places, int customer)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
    {
        var day = history.FirstDayOf(customer);
        var top = index.Top(day, index.Begin(day));
        var (later, isCut, amounts) = (0L, false, history.RefundAmounts);
        for (var refund = history.RefundOffsets[customer]; refund < history.RefundOffsets[customer + 1]; refund++)
        {
            var at = IndexOfRefund(customer, day, refund);
            var amount = amounts[refund];
            if (at > top)
            {
                (later, isCut) = (later + amount, true);
                continue;
            }

            for (var place = places.From(customer); at >= 0 && place < places.To(customer); place++)
            {
                var row = counts.Rows[places.KeyOf(place, day)];
                counts.Cells[row + at].Value -= amount;
                counts.Sums[row + top + 1] -= amount;
            }
        }

        for (var place = places.From(customer); isCut && place < places.To(customer); place++)
        {
            counts.Open[places.KeyOf(place, day)].Add(new CohortOpen { Top = top, Value = -later });
        }
    }

    // Refunds before the period of the first order, or after the as-of date, stay out of the cells, as do those of orders that do not count.
    private int IndexOfRefund(int customer, int day, int refund) =>
        selection.CountsRefund(history, customer, history.RefundOrders[refund]) ? axis.IndexOf(day, history.RefundDays[refund]) : -1;

    /// <summary>Adds customers where their last order is; who ordered after their last complete index was still there at it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddLast<TIndex, TPlaces>(TIndex index, TPlaces places)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
    {
        var (offsets, days) = (history.Offsets, history.OrderDays);
        foreach (var customer in _chosen.AsSpan(0, _count))
        {
            var day = days[offsets[customer]];
            var begin = index.Begin(day);
            var top = index.Top(day, begin);
            if (top < 0)
            {
                continue;
            }

            var (order, end) = _countsAll ? (offsets[customer], offsets[customer + 1]) : _orders.Of(days, offsets[customer], offsets[customer + 1]);
            for (var place = places.From(customer); order < end && place < places.To(customer); place++)
            {
                counts.Cells[counts.Rows[places.KeyOf(place, day)] + Math.Min(index.Of(days[end - 1], day, begin), top)].Value++;
            }
        }
    }

    /// <summary>Adds what customers did at index 0, and those whom the as-of date does not cut.</summary>
    private void AddStarts<TIndex, TPlaces, TContent>(TIndex index, TPlaces places, TContent content)
        where TIndex : struct, ICohortIndex
        where TPlaces : struct, ICohortPlaces
        where TContent : struct, IOrderContent
    {
        var hasStarts = counts.Starts.Length > 0;
        foreach (var customer in _chosen.AsSpan(0, _count))
        {
            var day = history.FirstDayOf(customer);
            var isWhole = index.IsWhole(day);
            if (!(hasStarts | isWhole))
            {
                continue;
            }

            var whole = OfCustomer(index, content, customer);
            for (var place = places.From(customer); place < places.To(customer); place++)
            {
                var key = places.KeyOf(place, day);
                if (isWhole)
                {
                    counts.Whole[key].Add(whole);
                }

                if (hasStarts)
                {
                    counts.Starts[counts.Rows[key] + whole.Top + 1] += whole.Start;
                }

                if (counts.StartOrders.Length > 0)
                {
                    counts.StartOrders[counts.Rows[key] + whole.Top + 1] += whole.StartOrders;
                }
            }
        }
    }

    private CohortWhole OfCustomer<TIndex, TContent>(TIndex index, TContent content, int customer)
        where TIndex : struct, ICohortIndex
        where TContent : struct, IOrderContent
    {
        var days = history.OrderDays;
        var (first, day) = (history.Offsets[customer], history.FirstDayOf(customer));
        var begin = index.Begin(day);
        var top = index.Top(day, begin);
        var (start, end) = _orders.Of(days, first, history.Offsets[customer + 1]);
        var whole = new CohortWhole { Top = top, Size = 1 };
        for (var order = start; order < end && index.Of(days[order], day, begin) is var at && at <= top; order++)
        {
            var value = content.ValueOf(order, first);
            whole.Sum += value;
            whole.Start += at == 0 ? value : 0;
            whole.StartOrders += at == 0 ? 1 : 0;
        }

        if (!TContent.HasValue)
        {
            whole.Start = (counts.Content == CohortContent.Last ? start < end : whole.StartOrders > 0) ? 1 : 0;
        }

        for (var refund = history.RefundOffsets[customer]; counts.Content == CohortContent.Net && refund < history.RefundOffsets[customer + 1]; refund++)
        {
            var at = IndexOfRefund(customer, day, refund);
            whole.Sum -= at >= 0 && at <= top ? history.RefundAmounts[refund] : 0;
            whole.Start -= at == 0 && top >= 0 ? history.RefundAmounts[refund] : 0;
        }

        return whole;
    }
}
