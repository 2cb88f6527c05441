namespace RetentionDashboard.Metrics;

/// <summary>Two groups' median days to the next order side by side.</summary>
/// <param name="Left">Days, with their 95 % interval, of the first group; null where half of it has not come back, an upper bound null where it is open.</param>
/// <param name="Right">The same of the second group.</param>
public sealed record TwoMedians((decimal? Median, decimal? Lower, decimal? Upper) Left, (decimal? Median, decimal? Lower, decimal? Upper) Right)
{
    /// <summary>Right minus left, in days; null where a side has no median.</summary>
    public decimal? Difference => Right.Median - Left.Median;

    /// <summary>
    /// 95 % interval of <see cref="Difference"/>, put together from the intervals of both sides (Zou &amp; Donner 2008, as Newcombe's of two rates is); null where
    /// a side has no median or an interval that is open.
    /// </summary>
    public (decimal Lower, decimal Upper)? Interval =>
        (Left, Right, Difference) is (({ } left, { } leftLower, { } leftUpper), ({ } right, { } rightLower, { } rightUpper), { } difference)
            ? (difference - Distance(right - rightLower, leftUpper - left), difference + Distance(rightUpper - right, left - leftLower))
            : null;

    /// <summary>The medians of two curves.</summary>
    public static TwoMedians Of(SurvivalCurve left, SurvivalCurve right) => new(
        (left.Median, left.MedianInterval.Lower, left.MedianInterval.Upper), (right.Median, right.MedianInterval.Lower, right.MedianInterval.Upper));

    private static decimal Distance(decimal one, decimal other) => (decimal)Math.Sqrt((double)((one * one) + (other * other)));
}
