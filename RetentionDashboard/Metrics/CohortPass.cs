using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>The tight loops of every cohort table, measured by the benchmark: a customer's orders are read once, and nothing is allocated or cleared for a customer.</summary>
internal sealed class CohortPass(OrderHistory history, CustomerSelection selection, CohortPlaces places, CohortAxis axis, CohortCounts counts)
{
    private readonly CohortContent _content = counts.Content;
    private readonly int[] _rows = counts.Rows;
    private readonly int[] _active = counts.Active;
    private readonly int[] _orders = counts.Orders;
    private readonly long[] _values = counts.Values;
    private readonly int[] _sizes = counts.Sizes;
    private readonly long[] _sums = counts.Sums;
    private readonly long[] _starts = counts.Starts;
    private readonly int[]? _table = axis.Calendar?.Table;
    private readonly int _tableStart = axis.Calendar?.FirstDay ?? 0;
    private readonly int _lastComplete = axis.LastCompletePeriod;
    private readonly int _asOf = axis.AsOf;
    private readonly int[]? _units = counts.Content.MoneyOf(history)?.UnitArray;
    private readonly long[]? _wide = counts.Content.MoneyOf(history)?.WideArray;
    private readonly long _unit = counts.Content.MoneyOf(history)?.Unit ?? 1;
    private Run[] _runs = new Run[16];
    private int _runCount;

    /// <summary>Counts customers from the first number up to, not including, the second.</summary>
    public void Count(int from, int to)
    {
        if (selection.Orders is null && places.Offsets is null)
        {
            CountPlain(from, to);
        }
        else
        {
            CountAny(from, to);
        }
    }

    // Every customer in one cohort and all of their orders: straight into the cells. Compiled for good at the first call, because a table is often asked for once.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountPlain(int from, int to)
    {
        var (offsets, days, chosen, rows) = (history.Offsets, history.OrderDays, selection.Chosen, _rows);
        var (ofDay, ofCustomer, firstDay) = (places.OfDay, places.Of, history.FirstDay!.Value.DayNumber);
        var (active, orders, values, content) = (_active, _orders, _values, _content);
        var (table, tableStart, lastComplete, asOf) = (_table, _tableStart, _lastComplete, _asOf);
        var (units, unit) = (_units, _unit);
        var refunds = content == CohortContent.Net ? history.RefundOffsets : null;
        var end = offsets[from];
        for (var customer = from; customer < to; customer++)
        {
            var start = end;
            end = offsets[customer + 1];
            if (chosen is not null && !chosen[customer])
            {
                continue;
            }

            var day = days[start];
            var firstPeriod = table is null ? 0 : table[day - tableStart];
            var top = table is null ? ((asOf - day + 1) / CohortAxis.WindowDays) - 1 : lastComplete - firstPeriod;
            var key = ofDay is null ? ofCustomer[customer] : ofDay[day - firstDay];
            var row = rows[key];
            var begun = new Begun();
            var current = -1;
            var place = start;
            long sum = 0;
            for (; place < end; place++)
            {
                var index = table is null ? (int)((uint)(days[place] - day) / CohortAxis.WindowDays) : table[days[place] - tableStart] - firstPeriod;
                if (index > top)
                {
                    break;
                }

                var cell = row + index;
                if (index != current)
                {
                    active[cell]++;
                    current = index;
                }

                if (content < CohortContent.Second)
                {
                    continue;
                }

                var value = units is not null ? units[place] * unit : ValueOf(place, start);
                sum += value;
                if (values.Length > 0)
                {
                    values[cell] += value;
                }

                if (orders.Length > 0)
                {
                    orders[cell]++;
                }

                if (index == 0)
                {
                    begun.Value += value;
                    begun.Orders++;
                }
            }

            if (content == CohortContent.Last && top >= 0)
            {
                values[row + (place < end ? top : current)]++;
            }

            if (place < end)
            {
                Cut(key, top, start, place, end);
            }

            if (refunds is not null && refunds[customer] != refunds[customer + 1])
            {
                _runCount = 0;
                if (ReadRefunds(customer, day, top) is { } later)
                {
                    counts.Open[key].Add(new CohortOpen { Top = top, Value = -later });
                }

                foreach (ref readonly var refunded in _runs.AsSpan(0, _runCount))
                {
                    values[row + refunded.Index] += refunded.Value;
                    sum += refunded.Value;
                    begun.Value += refunded.Index == 0 ? refunded.Value : 0;
                }
            }

            begun.Value = content < CohortContent.Second ? 1 : begun.Value;
            Close(key, row + top + 1, top, day, sum, begun);
        }
    }

    // Some of a customer's orders, or several cohorts: what happened at each index is put together first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void CountAny(int from, int to)
    {
        var (offsets, days, chosen, filter) = (history.Offsets, history.OrderDays, selection.Chosen, selection.Orders);
        var (several, all, firstDay) = (places.Offsets, places.Of, history.FirstDay!.Value.DayNumber);
        var refunds = _content == CohortContent.Net ? history.RefundOffsets : null;
        for (var customer = from; customer < to; customer++)
        {
            if (chosen is not null && !chosen[customer])
            {
                continue;
            }

            var (start, end) = (offsets[customer], offsets[customer + 1]);
            var day = days[start];
            var top = _table is null ? ((_asOf - day + 1) / CohortAxis.WindowDays) - 1 : _lastComplete - _table[day - _tableStart];
            var of = several is null ? (places.OfDay is { } ofDay ? ofDay.AsSpan(day - firstDay, 1) : all.AsSpan(customer, 1)) : all.AsSpan(several[customer], several[customer + 1] - several[customer]);
            var refunded = refunds is not null && refunds[customer] != refunds[customer + 1];
            // Most customers order once.
            if (filter is null && end - start == 1 && top >= 0 && !refunded && _starts.Length == 0 && !IsWhole(day))
            {
                AddOne(of, top + 1, start);
                continue;
            }

            var range = filter is null ? (Start: 0, End: end - start) : filter.RangeOf(days.AsSpan(start, end - start));
            _runCount = 0;
            var cut = ReadOrders(start, start + range.Start, start + range.End, top);
            if (cut < start + range.End)
            {
                foreach (var key in of)
                {
                    Cut(key, top, start, cut, start + range.End);
                }
            }

            if (refunded && ReadRefunds(customer, day, top) is { } later)
            {
                foreach (var key in of)
                {
                    counts.Open[key].Add(new CohortOpen { Top = top, Value = -later });
                }
            }

            var (sum, begun) = Sum(_content < CohortContent.Second && range.End > range.Start);
            foreach (var key in of)
            {
                AddRuns(_rows[key]);
                Close(key, _rows[key] + top + 1, top, day, sum, begun);
            }
        }
    }

    /// <summary>Returns the place of the first order that the as-of date cuts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int ReadOrders(int origin, int start, int end, int top)
    {
        var (days, table, tableStart) = (history.OrderDays, _table, _tableStart);
        var day = days[origin];
        var firstPeriod = table is null ? 0 : table[day - tableStart];
        var current = -1;
        var place = start;
        for (; place < end; place++)
        {
            var index = table is null ? (int)((uint)(days[place] - day) / CohortAxis.WindowDays) : table[days[place] - tableStart] - firstPeriod;
            if (index > top)
            {
                break;
            }

            if (index != current)
            {
                Begin(index);
                current = index;
            }

            ref var run = ref _runs[_runCount - 1];
            run.Orders++;
            run.Value += ValueOf(place, origin);
        }

        // A customer who ordered after their last complete index was still there at it.
        if (_content == CohortContent.Last && end > start && top >= 0)
        {
            if (place < end && current != top)
            {
                Begin(top);
            }

            _runs[_runCount - 1].Value = 1;
        }

        return place;
    }

    /// <summary>Begins a run for each refund and returns the sum of those in the cell that the as-of date cuts; null where none are.</summary>
    private long? ReadRefunds(int customer, int day, int top)
    {
        long? later = null;
        for (var place = history.RefundOffsets[customer]; place < history.RefundOffsets[customer + 1]; place++)
        {
            // Refunds before the period of the first order, or after the as-of date, stay out of the cells.
            var index = axis.IndexOf(day, history.RefundDays[place]);
            if (index < 0 || !selection.CountsRefund(history, customer, history.RefundOrders[place]))
            {
                continue;
            }

            if (index > top)
            {
                later = (later ?? 0) + history.RefundAmounts[place];
            }
            else
            {
                Begin(index);
                _runs[_runCount - 1].Value = -history.RefundAmounts[place];
            }
        }

        return later;
    }

    private void Begin(int index)
    {
        if (_runCount == _runs.Length)
        {
            Array.Resize(ref _runs, _runCount * 2);
        }

        _runs[_runCount++] = new Run { Index = index };
    }

    private void Cut(int key, int top, int origin, int place, int end)
    {
        var cut = new CohortOpen { Top = top, Active = 1, Orders = end - place, Value = _content == CohortContent.Last ? 1 : 0 };
        for (; place < end && _content >= CohortContent.Second; place++)
        {
            cut.Value += ValueOf(place, origin);
        }

        counts.Open[key].Add(cut);
    }

    private (long Sum, Begun Begun) Sum(bool isThere)
    {
        var begun = new Begun { Value = _content == CohortContent.Last && isThere ? 1 : 0 };
        long sum = 0;
        foreach (ref readonly var run in _runs.AsSpan(0, _runCount))
        {
            sum += run.Value;
            if (run.Index == 0 && _content != CohortContent.Last)
            {
                begun.Value += _content == CohortContent.Active ? 1 : run.Value;
                begun.Orders += run.Orders;
            }
        }

        return (sum, begun);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddRuns(int row)
    {
        var (active, orders, values) = (_active, _orders, _values);
        foreach (ref readonly var run in _runs.AsSpan(0, _runCount))
        {
            var cell = row + run.Index;
            active[cell] += run.Orders > 0 ? 1 : 0;
            if (orders.Length > 0)
            {
                orders[cell] += run.Orders;
            }

            if (values.Length > 0)
            {
                values[cell] += run.Value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Close(int key, int slot, int top, int day, long sum, Begun begun)
    {
        _sizes[slot]++;
        if (_sums.Length > 0)
        {
            _sums[slot] += sum;
        }

        if (_starts.Length > 0)
        {
            AddStart(slot, begun);
        }

        if (IsWhole(day))
        {
            counts.Whole[key].Add(new CohortWhole { Top = top, Size = 1, Sum = sum, Start = begun.Value, StartOrders = begun.Orders });
        }
    }

    // True where a customer's window ends on the as-of date.
    private bool IsWhole(int day) => _table is null && (_asOf - day + 1) % CohortAxis.WindowDays == 0;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddOne(ReadOnlySpan<int> of, int slot, int place)
    {
        var (rows, active, orders, values, sizes, sums) = (_rows, _active, _orders, _values, _sizes, _sums);
        var value = _content == CohortContent.Last ? 1 : ValueOf(place, place);
        foreach (var key in of)
        {
            var row = rows[key];
            active[row]++;
            sizes[row + slot]++;
            if (values.Length > 0)
            {
                values[row] += value;
            }

            if (orders.Length > 0)
            {
                orders[row]++;
            }

            if (sums.Length > 0)
            {
                sums[row + slot] += value;
            }
        }
    }

    private void AddStart(int slot, Begun begun)
    {
        _starts[slot] += begun.Value;
        if (counts.StartOrders.Length > 0)
        {
            counts.StartOrders[slot] += begun.Orders;
        }
    }

    private long ValueOf(int place, int origin) => _units is not null ? _units[place] * _unit : _wide is not null ? _wide[place] : _content switch
    {
        CohortContent.Orders => 1,
        CohortContent.Second => place == origin + 1 ? 1 : 0,
        _ => 0,
    };

    // What a customer did at index 0.
    private struct Begun
    {
        public long Value;
        public int Orders;
    }

    private struct Run
    {
        public int Index;
        public int Orders;
        public long Value;
    }
}
