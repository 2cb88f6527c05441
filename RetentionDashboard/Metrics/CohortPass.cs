namespace RetentionDashboard.Metrics;

/// <summary>Counts customers into cohorts. A customer's orders are read once and put together by index; then they are added to each of their cohorts.</summary>
internal sealed class CohortPass(OrderHistory history, CustomerSelection selection, CohortKeys keys, CohortAxis axis, CohortCounts counts)
{
    private readonly AmountColumn? _money = counts.Content switch
    {
        CohortContent.Net => history.Subtotals,
        CohortContent.Gross => history.GrossTotals,
        CohortContent.Paid => history.PaidTotals,
        _ => null,
    };

    private readonly int[]? _periods = axis.Calendar?.Table;
    private readonly int _firstTableDay = axis.Calendar?.FirstDay ?? 0;
    private Run[] _runs = new Run[16];
    private int _runCount;
    private CohortOpen _open;

    public void Count(int from, int to)
    {
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                Read(customer);
                foreach (var key in keys.Of(customer))
                {
                    AddTo(key, customer);
                }
            }
        }
    }

    private void Read(int customer)
    {
        var offset = history.Offsets[customer];
        var days = history.OrderDays.AsSpan(offset, history.Offsets[customer + 1] - offset);
        var firstDay = days[0];
        var firstPeriod = _periods is null ? 0 : _periods[firstDay - _firstTableDay];
        var top = _periods is null ? axis.LastCompleteOf(firstDay) : axis.LastCompletePeriod - firstPeriod;
        var (start, end) = selection.Orders is { } orders ? orders.RangeOf(days) : (0, days.Length);
        _open = new CohortOpen { Top = top };
        _runCount = 0;
        var current = -1;
        for (var i = start; i < end; i++)
        {
            var index = _periods is null ? (days[i] - firstDay) / CohortAxis.WindowDays : _periods[days[i] - _firstTableDay] - firstPeriod;
            var value = _money is not null ? _money[offset + i] : i == 1 ? 1 : 0;
            if (index > top)
            {
                _open.Active = 1;
                _open.Orders++;
                _open.Value += value;
                continue;
            }

            if (index != current)
            {
                Begin(index);
                current = index;
            }

            ref var run = ref _runs[_runCount - 1];
            run.Orders++;
            run.Value += value;
        }

        switch (counts.Content)
        {
            case CohortContent.Last:
                MarkLast(top, end > start);
                break;
            case CohortContent.Net:
                SubtractRefunds(customer, firstDay, top, offset + start, offset + end);
                break;
        }
    }

    // A customer who ordered after their last complete index was still there at it.
    private void MarkLast(int top, bool ordered)
    {
        for (var i = 0; i < _runCount; i++)
        {
            _runs[i].Value = 0;
        }

        if (_open.Active > 0 && top >= 0 && (_runCount == 0 || _runs[_runCount - 1].Index != top))
        {
            Begin(top);
        }

        if (_runCount > 0 && ordered)
        {
            _runs[_runCount - 1].Value = 1;
        }

        _open.Value = _open.Active;
    }

    // Refunds before the period of the first order, or after the as-of date, stay out of the cells. One that names no order goes with the first.
    private void SubtractRefunds(int customer, int firstDay, int top, int start, int end)
    {
        var place = history.RefundOffsets[customer];
        var last = history.RefundOffsets[customer + 1];
        for (; place < last; place++)
        {
            var index = axis.IndexOf(firstDay, history.RefundDays[place]);
            if (index < 0 || !Belongs(history.RefundOrders[place], history.Offsets[customer], start, end))
            {
                continue;
            }

            if (index > top)
            {
                _open.Value -= history.RefundAmounts[place];
            }
            else
            {
                RunAt(index).Value -= history.RefundAmounts[place];
            }
        }
    }

    private static bool Belongs(int order, int first, int start, int end) => Math.Max(order, first) is var named && named >= start && named < end;

    private ref Run RunAt(int index)
    {
        for (var i = 0; i < _runCount; i++)
        {
            if (_runs[i].Index == index)
            {
                return ref _runs[i];
            }
        }

        return ref Begin(index);
    }

    private ref Run Begin(int index)
    {
        if (_runCount == _runs.Length)
        {
            Array.Resize(ref _runs, _runCount * 2);
        }

        ref var run = ref _runs[_runCount++];
        run = new Run { Index = index };
        return ref run;
    }

    private void AddTo(int key, int customer)
    {
        var row = counts.Rows[key];
        var slot = row + _open.Top + 1;
        long sum = 0;
        long start = 0;
        var startOrders = 0;
        for (var i = 0; i < _runCount; i++)
        {
            ref readonly var run = ref _runs[i];
            var cell = row + run.Index;
            counts.Active[cell] += run.Orders > 0 ? 1 : 0;
            if (counts.Orders.Length > 0)
            {
                counts.Orders[cell] += run.Orders;
            }

            if (counts.Values.Length > 0)
            {
                counts.Values[cell] += run.Value;
            }

            var content = Content(run.Orders, run.Value);
            sum += content;
            if (run.Index == 0)
            {
                start = content;
                startOrders = run.Orders;
            }
        }

        counts.Sizes[slot]++;
        if (counts.Sums.Length > 0)
        {
            counts.Sums[slot] += sum;
        }

        if (counts.Starts.Length > 0)
        {
            // Whoever orders at all is still there at index 0.
            start = counts.Content != CohortContent.Last ? start : _runCount > 0 || _open.Active > 0 ? 1 : 0;
            counts.Starts[slot] += start;
            if (counts.StartOrders.Length > 0)
            {
                counts.StartOrders[slot] += startOrders;
            }
        }

        ref var open = ref counts.Open[key];
        if (open.Reaches(_open.Top) && axis.IsCutFor(history.FirstDayOf(customer)))
        {
            var first = _open.Top < 0;
            open.Size++;
            open.Active += _open.Active;
            open.Orders += _open.Orders;
            open.Value += Content(_open.Orders, _open.Value, _open.Active);
            open.Before += sum;
            open.Start += first ? Content(_open.Orders, _open.Value, _open.Active) : start;
            open.StartOrders += first ? _open.Orders : startOrders;
        }
    }

    private long Content(int orders, long value) => Content(orders, value, orders > 0 ? 1 : 0);

    private long Content(int orders, long value, int active) => counts.Content switch
    {
        CohortContent.Active => active,
        CohortContent.Orders => orders,
        _ => value,
    };

    private struct Run
    {
        public int Index;
        public int Orders;
        public long Value;
    }
}
