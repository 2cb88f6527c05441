namespace RetentionDashboard.Components.Charts;

/// <summary>One bar of the histogram of days between orders.</summary>
/// <param name="First">First day counted.</param>
/// <param name="Last">Last day counted; null for the open end.</param>
/// <param name="Gaps">Number of gaps.</param>
public sealed record GapBin(int First, int? Last, int Gaps)
{
    private const int MostBins = 26;
    private const double ShownShare = 0.98;

    private static readonly int[] Widths = [1, 7, 14, 30, 60, 90, 180, 365];

    /// <summary>
    /// Bars of a day, a week, a fortnight…: the narrowest that shows 98 % of the gaps in at most 26 bars; what is longer shares an open bar at the
    /// end. Empty without gaps.
    /// </summary>
    /// <param name="byDays">Number of gaps by days; day 0 is always 0.</param>
    public static IReadOnlyList<GapBin> Of(IReadOnlyList<int> byDays)
    {
        var total = byDays.Sum();
        if (total == 0)
        {
            return [];
        }

        var shown = DayThatCovers(byDays, total * ShownShare);
        var width = Array.Find(Widths, width => shown <= width * MostBins) is > 0 and var fits ? fits : Widths[^1];
        var bins = new List<GapBin>();
        for (var first = 1; first <= shown; first += width)
        {
            bins.Add(new GapBin(first, first + width - 1, Count(byDays, first, first + width - 1)));
        }

        var rest = bins[^1].Last!.Value + 1;
        if (Count(byDays, rest, byDays.Count - 1) is > 0 and var longer)
        {
            bins.Add(new GapBin(rest, null, longer));
        }

        return bins;
    }

    private static int DayThatCovers(IReadOnlyList<int> byDays, double gaps)
    {
        var day = 0;
        for (long sum = 0; day < byDays.Count - 1 && sum < gaps;)
        {
            sum += byDays[++day];
        }

        return day;
    }

    private static int Count(IReadOnlyList<int> byDays, int first, int last)
    {
        var count = 0;
        for (var day = first; day <= last && day < byDays.Count; day++)
        {
            count += byDays[day];
        }

        return count;
    }
}
