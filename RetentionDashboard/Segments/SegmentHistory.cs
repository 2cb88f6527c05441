using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>
/// Size, revenue and retention of segments month by month, computed from the orders alone: who belongs to a segment at the end of a month is decided by what was known
/// on its last day, whenever one asks.
/// </summary>
public static class SegmentHistory
{
    /// <summary>Segments of consecutive months, oldest first; empty for a history without orders.</summary>
    /// <param name="history">The whole history.</param>
    /// <param name="selection">Customers who count; the segments themselves are cut among all.</param>
    /// <param name="divisions">What customers are divided by, at least one.</param>
    /// <param name="months">How many months, the newest (complete or not) included; fewer where the history is shorter.</param>
    /// <param name="options">How the store's customers are divided.</param>
    public static IReadOnlyList<SegmentHistoryMonth> Of(
        OrderHistory history, CustomerSelection selection, IReadOnlyList<SegmentDivision> divisions, int months, SegmentOptions options)
    {
        var spans = MonthsOf(history, months);
        if (spans.Count == 0)
        {
            return [];
        }

        var known = new SegmentHistoryMonth[spans.Count];
        // Each core takes months that follow one another, so that the end of one is the start of the next.
        var cores = Math.Min(CustomerPass.MostCores, spans.Count);
        Parallel.For(0, cores, core =>
        {
            var (first, last) = (spans.Count * core / cores, spans.Count * (core + 1) / cores);
            var segments = CustomerSegments.At(history, spans[first].From.AddDays(-1), options)!;
            var before = Places(segments);
            for (var month = first; month < last; month++)
            {
                segments = segments.Later(spans[month].To);
                var after = Places(segments);
                known[month] = Count(history, selection, divisions, spans[month], before, after);
                before = after;
            }
        });
        return known;

        byte[][] Places(CustomerSegments segments) => [.. divisions.Select(division => division.PlacesAt(segments))];
    }

    /// <summary>The newest months up to the as-of date, oldest first.</summary>
    internal static IReadOnlyList<DateSpan> MonthsOf(OrderHistory history, int months)
    {
        if (history.FirstDay is not { } firstDay || history.AsOf is not { } asOf)
        {
            return [];
        }

        var newest = Period.Of(Grain.Month, asOf);
        var oldest = (int)Math.Max((long)newest.Ordinal - months + 1, Period.OrdinalOf(Grain.Month, firstDay));
        return [.. Enumerable.Range(oldest, Math.Max(newest.Ordinal - oldest + 1, 0)).Select(month => new Period(Grain.Month, month).Days).Select(days => days.To > asOf ? days with { To = asOf } : days)];
    }

    private static SegmentHistoryMonth Count(
        OrderHistory history, CustomerSelection selection, IReadOnlyList<SegmentDivision> divisions, DateSpan month, byte[][] before, byte[][] after)
    {
        var sums = SegmentMonthSums.Count(history, selection, month, before, after, [.. divisions.Select(static division => division.Keys.Count)]);
        return new SegmentHistoryMonth(month, sums.Everybody, [.. divisions.Select((division, place) => sums.Of(place, division.Keys.Count))]);
    }
}
