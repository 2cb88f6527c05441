using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>S, E, N and R of a retention rate (METRICS.md, CRR), counted over customers.</summary>
public sealed class RetentionCounts : IAggregate<RetentionCounts>
{
    private int _start;
    private int _end;
    private int _new;
    private int _reactivated;
    private int _before;

    /// <summary>Counts the selected customers over <paramref name="span"/> with an activity window of <paramref name="window"/> days.</summary>
    public static RetentionFigures Count(OrderHistory history, CustomerSelection selection, DateSpan span, int window)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var counts = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new RetentionCounts();
            shard.AddCustomers(history, selection, from, to, span, window);
            return shard;
        });
        return new RetentionFigures(span, window, counts._start, counts._end, counts._new, counts._reactivated) { AcquiredBefore = counts._before };
    }

    /// <summary>Where a customer with orders on <paramref name="days"/> (day numbers, ascending) stands.</summary>
    public static ActivityState StateOf(ReadOnlySpan<int> days, DateSpan span, int window) => StateOf(days, CustomerSelection.Everybody, span, window);

    /// <summary>The same, by the orders that count; who is new depends on the first order of all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static ActivityState StateOf(ReadOnlySpan<int> days, CustomerSelection selection, DateSpan span, int window)
    {
        var (first, last) = selection.OrdersIn(days, null);
        var counted = days[first..last];
        var from = span.From.DayNumber;
        var to = span.To.DayNumber;
        var state = ActivityState.None;
        if (DayRange.Any(counted, from - window, from - 1))
        {
            state |= ActivityState.Start;
        }

        if (DayRange.Any(counted, to - window + 1, to))
        {
            state |= ActivityState.End;
        }

        return days[0] >= from && days[0] <= to ? state | ActivityState.New : state;
    }

    /// <inheritdoc/>
    public void Add(RetentionCounts other)
    {
        _start += other._start;
        _end += other._end;
        _new += other._new;
        _reactivated += other._reactivated;
        _before += other._before;
    }

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, DateSpan span, int window)
    {
        var first = span.From.DayNumber;
        for (var customer = from; customer < to; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            var days = history.DaysOf(customer);
            _before += days[0] < first ? 1 : 0;
            // Most customers have been silent since before the first window.
            if (days[^1] >= first - window)
            {
                Add(StateOf(days, selection, span, window));
            }
        }
    }

    private void Add(ActivityState state)
    {
        _start += (state & ActivityState.Start) != 0 ? 1 : 0;
        if ((state & ActivityState.End) != 0)
        {
            _end++;
            _new += (state & ActivityState.New) != 0 ? 1 : 0;
            _reactivated += state == ActivityState.End ? 1 : 0;
        }
    }
}
