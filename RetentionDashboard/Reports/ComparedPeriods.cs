using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The two periods that are compared where nobody chose any.</summary>
internal static class ComparedPeriods
{
    /// <summary>The newest complete quarter and the one before it, months where the shop is too young for that; each null where there is none.</summary>
    public static (DateSpan? Earlier, DateSpan? Later) Newest(OrderHistory history)
    {
        if (history is not { FirstDay: { } first, AsOf: { } asOf })
        {
            return (null, null);
        }

        foreach (var grain in (Grain[])[Grain.Quarter, Grain.Month])
        {
            var newest = Period.NewestComplete(grain, asOf);
            var before = newest + -1;
            if (before.FirstDay >= first || Period.Of(grain, first) == before)
            {
                return (before.Days, newest.Days);
            }
        }

        return (null, null);
    }
}
