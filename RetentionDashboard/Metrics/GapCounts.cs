namespace RetentionDashboard.Metrics;

/// <summary>How often each number of days lies between consecutive distinct order days of one customer.</summary>
public sealed class GapCounts : IAggregate<GapCounts>
{
    private readonly int[] _byDays;

    private GapCounts(int longest) => _byDays = new int[longest + 1];

    /// <summary>Counts the gaps whose later order day lies in the span.</summary>
    /// <param name="span">Null is the whole history.</param>
    public static DaysBetweenOrders Count(OrderHistory history, CustomerSelection selection, DateSpan? span)
    {
        var longest = history.CustomerCount == 0 ? 0 : LongestPossible(history);
        var gaps = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new GapCounts(longest);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    var days = history.DaysOf(customer);
                    var (start, end) = selection.OrdersIn(days, null);
                    shard.Add(days[start..end], span);
                }
            }

            return shard;
        });
        return Summarise(gaps._byDays);
    }

    /// <summary>Quantiles of a histogram of gaps.</summary>
    /// <param name="byDays">Number of gaps by days.</param>
    public static DaysBetweenOrders Summarise(IReadOnlyList<int> byDays)
    {
        var longest = byDays.Count - 1;
        while (longest >= 0 && byDays[longest] == 0)
        {
            longest--;
        }

        int[] histogram = [.. byDays.Take(longest + 1)];
        var gaps = histogram.Sum();
        return new DaysBetweenOrders(
            gaps,
            Quantile(histogram, gaps, 0.5m),
            Quantile(histogram, gaps, 0.25m),
            Quantile(histogram, gaps, 0.75m),
            Quantile(histogram, gaps, 0.8m) is { } proposed ? (int)decimal.Ceiling(proposed) : null,
            histogram);
    }

    /// <inheritdoc/>
    public void Add(GapCounts other)
    {
        for (var days = 0; days < _byDays.Length; days++)
        {
            _byDays[days] += other._byDays[days];
        }
    }

    private static int LongestPossible(OrderHistory history)
    {
        var first = int.MaxValue;
        var last = 0;
        foreach (var day in history.OrderDays)
        {
            first = Math.Min(first, day);
            last = Math.Max(last, day);
        }

        return last - first;
    }

    // R type 7: the value at position (n − 1) × q of the sorted gaps, linear between neighbours.
    private static decimal? Quantile(int[] histogram, int gaps, decimal q)
    {
        if (gaps == 0)
        {
            return null;
        }

        var position = (gaps - 1) * q;
        var below = (int)position;
        decimal lower = ValueAt(histogram, below);
        return lower + ((position - below) * (ValueAt(histogram, Math.Min(below + 1, gaps - 1)) - lower));
    }

    private static int ValueAt(int[] histogram, int place)
    {
        var days = 0;
        for (var seen = histogram[0]; seen <= place; seen += histogram[days])
        {
            days++;
        }

        return days;
    }

    private void Add(ReadOnlySpan<int> days, DateSpan? span)
    {
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i] > days[i - 1] && (span is not { } bounds || (days[i] >= bounds.From.DayNumber && days[i] <= bounds.To.DayNumber)))
            {
                _byDays[days[i] - days[i - 1]]++;
            }
        }
    }
}
