using System.Runtime.CompilerServices;

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
        var longest = history is { FirstDay: { } oldest, AsOf: { } newest } ? newest.DayNumber - oldest.DayNumber : 0;
        var gaps = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new GapCounts(longest);
            shard.AddCustomers(history, selection, from, to, span);
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

    // Compiled for good at the first call, because it is often the only one.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, DateSpan? span)
    {
        var (days, byDays, counted) = (history.OrderDays, _byDays, new CountedOrders(selection.Orders));
        var (first, last) = span is { } bounds ? (bounds.From.DayNumber, bounds.To.DayNumber) : (int.MinValue, int.MaxValue);
        for (var customer = from; customer < to; customer++)
        {
            var (start, end) = (history.Offsets[customer], history.Offsets[customer + 1]);
            if (end - start < 2 || days[end - 1] < first || !selection.Contains(customer))
            {
                continue;
            }

            (start, end) = counted.All ? (start, end) : counted.Of(days, start, end);
            for (var i = start + 1; i < end; i++)
            {
                if (days[i] > days[i - 1] && days[i] >= first && days[i] <= last)
                {
                    byDays[days[i] - days[i - 1]]++;
                }
            }
        }
    }
}
