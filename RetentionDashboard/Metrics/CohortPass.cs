using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>
/// The tight loops of every cohort table, measured by the benchmark. Customers are taken in blocks: the first order that counts is added for all of them without a
/// branch, the rest of the orders for those that have more. Loops are compiled for good at the first call, because a table is often asked for once.
/// </summary>
internal sealed class CohortPass(OrderHistory history, CustomerSelection selection, CohortPlaces places, CohortAxis axis, CohortCounts counts)
{
    private const int Block = 512;

    private readonly int[] _offsets = history.Offsets;
    private readonly int[] _days = history.OrderDays;
    private readonly int[] _rows = counts.Rows;
    private readonly int[]? _refunds = counts.Content == CohortContent.Net ? history.RefundOffsets : null;
    private readonly bool _isLast = counts.Content == CohortContent.Last;
    private readonly bool _hasStarts = counts.Starts.Length > 0;
    private readonly int[] _chosen = new int[Block];
    private int[] _more = new int[Block];
    private Entry[] _entries = new Entry[Block];

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
        switch (counts.Content)
        {
            case CohortContent.Active or CohortContent.Last:
                Count(index, default(OrderContents.People), from, to);
                break;
            case CohortContent.Second:
                Count(index, default(OrderContents.SecondOrders), from, to);
                break;
            case CohortContent.Orders:
                Count(index, default(OrderContents.Orders), from, to);
                break;
            case var money when money.MoneyOf(history) is { IsWide: false } amounts:
                Count(index, new OrderContents.Amounts(amounts.UnitArray!, amounts.Unit), from, to);
                break;
            case var money:
                Count(index, new OrderContents.WideAmounts(money.MoneyOf(history)!.WideArray!), from, to);
                break;
        }
    }

    private void Count<TIndex, TContent>(TIndex index, TContent content, int from, int to)
        where TIndex : struct, ICohortIndex
        where TContent : struct, IOrderContent
    {
        var orders = new CountedOrders(selection.Orders);
        for (var start = from; start < to; start += Block)
        {
            var chosen = Choose(start, Math.Min(start + Block, to));
            var entries = places.Offsets is null ? Enter(chosen) : EnterSeveral(chosen);
            if (!orders.All)
            {
                Restrict(orders, entries);
            }

            AddMore(index, content, AddFirst(index, content, entries));
        }
    }

    /// <summary>Writes down the customers that the pass is about, and returns how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Choose(int from, int to)
    {
        var (list, chosen, sets, firstSet, setCount) = (_chosen, selection.Chosen, places.Sets, places.FirstSet, (uint)(places.EndSet - places.FirstSet));
        var count = 0;
        for (var customer = from; customer < to; customer++)
        {
            list[count] = customer;
            var isIn = (chosen is null || chosen[customer]) & (sets is null || (uint)(sets[customer] - firstSet) < setCount);
            count += isIn ? 1 : 0;
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Enter(int chosen)
    {
        var (list, entries, offsets, days) = (_chosen, _entries, _offsets, _days);
        var (ofDay, of, firstDay) = (places.OfDay, places.Of, history.FirstDay!.Value.DayNumber);
        for (var i = 0; i < chosen; i++)
        {
            var customer = list[i];
            var start = offsets[customer];
            var day = days[start];
            entries[i] = new Entry { Customer = customer, Key = ofDay is null ? of[customer] : ofDay[day - firstDay], Day = day, First = start, Start = start, End = offsets[customer + 1] };
        }

        return chosen;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int EnterSeveral(int chosen)
    {
        var count = 0;
        for (var i = 0; i < chosen; i++)
        {
            var customer = _chosen[i];
            var start = _offsets[customer];
            for (var place = places.Offsets![customer]; place < places.Offsets[customer + 1]; place++)
            {
                if (count == _entries.Length)
                {
                    Array.Resize(ref _entries, count * 2);
                    Array.Resize(ref _more, count * 2);
                }

                _entries[count++] = new Entry { Customer = customer, Key = places.Of[place], Day = _days[start], First = start, Start = start, End = _offsets[customer + 1] };
            }
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Restrict(CountedOrders orders, int entries)
    {
        foreach (ref var entry in _entries.AsSpan(0, entries))
        {
            (entry.Start, entry.End) = orders.Of(_days, entry.First, entry.End);
        }
    }

    /// <summary>Adds each customer and the first order that counts; writes down who has more to add, and returns how many they are.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int AddFirst<TIndex, TContent>(TIndex index, TContent content, int entries)
        where TIndex : struct, ICohortIndex
        where TContent : struct, IOrderContent
    {
        var (all, more, days, rows, refunds) = (_entries, _more, _days, _rows, _refunds);
        var (sizes, active, orders, values, sums) = (counts.Sizes, counts.Active, counts.Orders, counts.Values, counts.Sums);
        var (isLast, hasStarts) = (_isLast, _hasStarts);
        var count = 0;
        for (var i = 0; i < entries; i++)
        {
            ref readonly var entry = ref all[i];
            var begin = index.Begin(entry.Day);
            var top = index.Top(entry.Day, begin);
            var row = rows[entry.Key];
            var slot = row + top + 1;
            var at = index.Of(days[entry.Start], entry.Day, begin);
            var number = entry.End - entry.Start;
            var isCounted = (number > 0) & (at <= top);
            var one = isCounted ? 1 : 0;
            var cell = Math.Min(row + at, slot);
            sizes[slot]++;
            active[cell] += one;
            if (TContent.HasValue)
            {
                var value = content.ValueOf(entry.Start, entry.First) & -(long)one;
                sums[slot] += value;
                if (values.Length > 0)
                {
                    values[cell] += value;
                }

                if (orders.Length > 0)
                {
                    orders[cell] += one;
                }
            }
            else if (isLast)
            {
                values[cell] += isCounted & (number == 1) ? 1 : 0;
            }

            if (hasStarts)
            {
                AddStart(slot, BegunWith(content, entry, number > 0, isCounted && at == 0));
            }

            var refunded = refunds is null ? 0 : refunds[entry.Customer + 1] - refunds[entry.Customer];
            var hasMore = (number > 1) | ((number > 0) & (at > top)) | (refunded > 0) | index.IsWhole(entry.Day);
            more[count] = i;
            count += hasMore ? 1 : 0;
        }

        return count;
    }

    /// <summary>Adds what comes after the first order that counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddMore<TIndex, TContent>(TIndex index, TContent content, int count)
        where TIndex : struct, ICohortIndex
        where TContent : struct, IOrderContent
    {
        var (all, more, days, rows, refunds) = (_entries, _more, _days, _rows, _refunds);
        var (active, orders, values, sums) = (counts.Active, counts.Orders, counts.Values, counts.Sums);
        var (isLast, hasStarts) = (_isLast, _hasStarts);
        for (var i = 0; i < count; i++)
        {
            ref readonly var entry = ref all[more[i]];
            var (end, day) = (entry.End, entry.Day);
            var begin = index.Begin(day);
            var top = index.Top(day, begin);
            var row = rows[entry.Key];
            var slot = row + top + 1;
            var (place, current, isCounted) = (entry.Start, -1, false);
            var begun = new Begun();
            long sum = 0;
            if (place < end && index.Of(days[place], day, begin) is var at && at <= top)
            {
                (place, current, isCounted) = (place + 1, at, true);
            }

            for (; place < end; place++)
            {
                var next = index.Of(days[place], day, begin);
                if (next > top)
                {
                    break;
                }

                var cell = row + next;
                active[cell] += next != current ? 1 : 0;
                current = next;
                if (!TContent.HasValue)
                {
                    continue;
                }

                var value = content.ValueOf(place, entry.First);
                sum += value;
                if (values.Length > 0)
                {
                    values[cell] += value;
                }

                if (orders.Length > 0)
                {
                    orders[cell]++;
                }

                if (hasStarts && next == 0)
                {
                    begun.Value += value;
                    begun.Orders++;
                }
            }

            // A customer who ordered after their last complete index was still there at it.
            if (isLast && top >= 0 && entry.Start < end && !(isCounted && end - entry.Start == 1))
            {
                values[row + (place < end ? top : current)]++;
            }

            if (place < end)
            {
                Cut(content, entry, top, place);
            }

            if (refunds is not null && refunds[entry.Customer] != refunds[entry.Customer + 1])
            {
                sum += AddRefunds(entry, top, ref begun);
            }

            if (TContent.HasValue)
            {
                sums[slot] += sum;
            }

            if (hasStarts)
            {
                AddStart(slot, begun);
            }

            if (index.IsWhole(day))
            {
                AddWhole(content, entry, top, isCounted, sum, begun);
            }
        }
    }

    /// <summary>Adds a customer's refunds to their cells and returns their sum, below 0.</summary>
    private long AddRefunds(in Entry entry, int top, ref Begun begun)
    {
        var (sum, later, isCut) = (0L, 0L, false);
        for (var place = history.RefundOffsets[entry.Customer]; place < history.RefundOffsets[entry.Customer + 1]; place++)
        {
            // Refunds before the period of the first order, or after the as-of date, stay out of the cells.
            var index = axis.IndexOf(entry.Day, history.RefundDays[place]);
            if (index < 0 || !selection.CountsRefund(history, entry.Customer, history.RefundOrders[place]))
            {
                continue;
            }

            var amount = history.RefundAmounts[place];
            if (index > top)
            {
                (later, isCut) = (later + amount, true);
                continue;
            }

            counts.Values[_rows[entry.Key] + index] -= amount;
            sum -= amount;
            begun.Value -= index == 0 ? amount : 0;
        }

        if (isCut)
        {
            counts.Open[entry.Key].Add(new CohortOpen { Top = top, Value = -later });
        }

        return sum;
    }

    private void Cut<TContent>(TContent content, in Entry entry, int top, int place)
        where TContent : struct, IOrderContent
    {
        var cut = new CohortOpen { Top = top, Active = 1, Orders = entry.End - place, Value = _isLast ? 1 : 0 };
        for (; place < entry.End && TContent.HasValue; place++)
        {
            cut.Value += content.ValueOf(place, entry.First);
        }

        counts.Open[entry.Key].Add(cut);
    }

    /// <summary>What the first order that counts is of index 0.</summary>
    private Begun BegunWith<TContent>(TContent content, in Entry entry, bool isThere, bool isAtStart)
        where TContent : struct, IOrderContent => new()
        {
            Value = _isLast ? (isThere ? 1 : 0) : !isAtStart ? 0 : TContent.HasValue ? content.ValueOf(entry.Start, entry.First) : 1,
            Orders = isAtStart ? 1 : 0,
        };

    private void AddStart(int slot, Begun begun)
    {
        counts.Starts[slot] += begun.Value;
        if (counts.StartOrders.Length > 0)
        {
            counts.StartOrders[slot] += begun.Orders;
        }
    }

    private void AddWhole<TContent>(TContent content, in Entry entry, int top, bool isCounted, long sum, Begun begun)
        where TContent : struct, IOrderContent
    {
        var isAtStart = isCounted && axis.IndexOf(entry.Day, _days[entry.Start]) == 0;
        var first = BegunWith(content, entry, entry.Start < entry.End, isAtStart);
        counts.Whole[entry.Key].Add(new CohortWhole
        {
            Top = top,
            Size = 1,
            Sum = sum + (isCounted && TContent.HasValue ? content.ValueOf(entry.Start, entry.First) : 0),
            Start = begun.Value + first.Value,
            StartOrders = begun.Orders + first.Orders,
        });
    }

    // A customer in one of their cohorts, and which of their orders count.
    private struct Entry
    {
        public int Customer;
        public int Key;
        public int Day;

        // Position of the first order of all.
        public int First;
        public int Start;
        public int End;
    }

    // What a customer did at index 0.
    private struct Begun
    {
        public long Value;
        public int Orders;
    }
}
