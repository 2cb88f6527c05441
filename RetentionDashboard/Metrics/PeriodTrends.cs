using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Trends of several grains, counted in one pass over all orders.</summary>
public sealed class PeriodTrends : IAggregate<PeriodTrends>
{
    // Customers whose orders stay at hand for the next grain.
    private const int Block = 2048;

    private readonly PeriodTrend[] _trends;

    private PeriodTrends(PeriodTrend[] trends) => _trends = trends;

    /// <summary>Counts the selected customers in the periods that end with the one of <paramref name="last"/>.</summary>
    /// <param name="last">Orders after it are not seen.</param>
    /// <param name="periods">Of each grain, 1 to <see cref="PeriodTrend.Most"/>.</param>
    /// <param name="window">Activity window in days, at least 1.</param>
    /// <param name="rated">The only grain whose retention rates are asked for; null is all.</param>
    public static PeriodTrends Count(OrderHistory history, CustomerSelection selection, IReadOnlyList<Grain> grains, DateOnly last, int periods, int window, Grain? rated = null)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(periods, PeriodTrend.Most);
        ArgumentOutOfRangeException.ThrowIfLessThan(window, 1);
        var longest = history is { FirstDay: { } oldest, AsOf: { } newest } ? newest.DayNumber - oldest.DayNumber : 0;
        (PeriodCalendar Calendar, TrendWindows Windows)[] frames = [.. grains.Select(grain =>
        {
            var first = Period.Of(grain, last) + (1 - periods);
            return (PeriodCalendar.Of(grain, first.FirstDay, last), new TrendWindows(first, periods, last.DayNumber, rated is null || rated == grain ? window : null));
        })];
        var trends = CustomerPass.Run(history, (from, to) =>
        {
            var shard = new PeriodTrends([.. frames.Select(frame => new PeriodTrend(frame.Calendar, frame.Windows, longest))]);
            shard.AddCustomers(history, selection, from, to, last.DayNumber);
            return shard;
        });
        if (selection.HasPeopleWithoutOrders)
        {
            trends.AddRefunds(history, selection, history.CustomerCount, last.DayNumber);
        }

        return trends;
    }

    /// <summary>The trend of one of the grains that were counted.</summary>
    public PeriodTrend Of(Grain grain) => _trends.First(trend => trend.First.Grain == grain);

    /// <inheritdoc/>
    public void Add(PeriodTrends other)
    {
        for (var i = 0; i < _trends.Length; i++)
        {
            _trends[i].Add(other._trends[i]);
        }
    }

    private void AddCustomers(OrderHistory history, CustomerSelection selection, int from, int to, int last)
    {
        for (var start = from; start < to; start += Block)
        {
            var end = Math.Min(start + Block, to);
            foreach (var trend in _trends)
            {
                trend.AddOrders(history, selection, start, end, last);
            }
        }

        for (var customer = from; history.RefundDays.Length > 0 && customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                AddRefunds(history, selection, customer, last);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void AddRefunds(OrderHistory history, CustomerSelection selection, int customer, int last)
    {
        if (history.RefundOffsets[customer] == history.RefundOffsets[customer + 1])
        {
            return;
        }

        foreach (var trend in _trends)
        {
            trend.AddRefunds(history, selection, customer, last);
        }
    }
}
