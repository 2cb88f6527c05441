using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>The days between one customer's own orders; orders of one day are one.</summary>
/// <param name="Gaps">Days between consecutive order days, the oldest first; empty with one order day.</param>
/// <param name="Median">Middle gap in days (mean of the two middle ones); null without gaps.</param>
/// <param name="LowerQuartile">25 % quantile of the gaps in days (R type 7); null without gaps.</param>
/// <param name="UpperQuartile">75 % quantile of the gaps in days (R type 7); null without gaps.</param>
public sealed record OrderRhythm(IReadOnlyList<int> Gaps, decimal? Median, decimal? LowerQuartile, decimal? UpperQuartile)
{
    /// <summary>Fewer gaps make no rhythm: their quartiles would be the gaps themselves.</summary>
    public const int FewestGaps = 4;

    /// <summary>True where there are enough gaps to tell when the next order is due.</summary>
    public bool IsOwn => Gaps.Count >= FewestGaps;

    /// <summary>Distinct days with an order.</summary>
    public int OrderDays => Gaps.Count + 1;

    /// <summary>Between which days the next order is due by the quartiles of the gaps, widened to whole days; null where they are too few.</summary>
    /// <param name="last">The last order day.</param>
    public (DateOnly From, DateOnly To)? DueAfter(DateOnly last) => IsOwn && LowerQuartile is { } lower && UpperQuartile is { } upper
        ? (last.AddDays((int)decimal.Floor(lower)), last.AddDays((int)decimal.Ceiling(upper)))
        : null;

    /// <summary>Reads the rhythm off a customer's orders.</summary>
    /// <param name="days">Day numbers of the orders, ascending, at least one.</param>
    public static OrderRhythm Of(ReadOnlySpan<int> days)
    {
        var gaps = new List<int>(days.Length);
        for (var order = 1; order < days.Length; order++)
        {
            if (days[order] > days[order - 1])
            {
                gaps.Add(days[order] - days[order - 1]);
            }
        }

        if (gaps.Count == 0)
        {
            return new OrderRhythm(gaps, null, null, null);
        }

        long[] sorted = [.. gaps.Order()];
        return new OrderRhythm(gaps, CustomerSummary.MedianGap(days), Quantiles.Of(sorted, 0.25m), Quantiles.Of(sorted, 0.75m));
    }
}
