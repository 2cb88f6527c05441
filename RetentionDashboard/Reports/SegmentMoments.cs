using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Names the customers behind numbers of segments in the past, by rules that say the same of any later data.</summary>
public static class SegmentMoments
{
    /// <summary>Customers of a segment at the end of a day.</summary>
    public static SegmentChoice On(SegmentChoice segment, DateOnly day) => SegmentChoice.Of(Was(segment, day));

    /// <summary>Customers behind a number of a month.</summary>
    /// <param name="segment">Null is everybody.</param>
    /// <param name="month">The month.</param>
    /// <param name="measure">Which number.</param>
    public static SegmentChoice In(SegmentChoice? segment, SegmentHistoryRow month, SegmentHistoryMeasure measure) =>
        measure == SegmentHistoryMeasure.Retention ? CameBack(segment, month.Days) : SegmentChoice.Of(Was(segment, month.Days.To));

    /// <summary>Customers who were in one segment on the first day and in another, or the same, on the second.</summary>
    /// <param name="from">Null is those who became customers in between.</param>
    /// <param name="to">Null is wherever they are.</param>
    /// <param name="days">The two days.</param>
    public static SegmentChoice Moved(SegmentChoice? from, SegmentChoice? to, DateSpan days)
    {
        var before = from is null ? new NthOrderBetween(1, days.From.AddDays(1), days.To) : Was(from, days.From);
        return SegmentChoice.Of(to is null ? before : new AllOf([before, Was(to, days.To)]));
    }

    // Members at the start of the month who ordered in it.
    private static SegmentChoice CameBack(SegmentChoice? segment, DateSpan month) =>
        SegmentChoice.Of(new AllOf([Was(segment, month.From.AddDays(-1)), new OrdersBetween(1, month.From, month.To)]));

    // Everybody who is a customer by a day has ordered by then.
    private static SegmentRule Was(SegmentChoice? segment, DateOnly day) => segment is null ? new OrdersBetween(1, null, day) : new InSegment(segment.Key, day);
}
