using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>Between which two days a customer's next order is due.</summary>
/// <param name="From">The last order day and the lower quartile of days, rounded down.</param>
/// <param name="To">The last order day and the upper quartile of days, rounded up.</param>
/// <param name="Source">Whose days these are.</param>
/// <param name="After">With <see cref="NextOrderSource.Store"/>: the number of the order day after which others came back; with own gaps the customer's order days.</param>
/// <param name="Observed">The customer's gaps, or the others who came back.</param>
/// <param name="Returning">With <see cref="NextOrderSource.Store"/>: those who came back ÷ those who could, up to the as-of date; null with own gaps.</param>
public sealed record NextOrder(DateOnly From, DateOnly To, NextOrderSource Source, int After, int Observed, Ratio? Returning)
{
    /// <summary>When the next order is due: by the quartiles of the customer's own gaps, else by the store's returns; null where nobody came back.</summary>
    /// <param name="rhythm">The customer's own gaps.</param>
    /// <param name="last">The last order day.</param>
    /// <param name="store">When the store's customers come back.</param>
    public static NextOrder? Of(OrderRhythm rhythm, DateOnly last, StoreReturns store)
    {
        if (rhythm.DueAfter(last) is var (from, to))
        {
            return new NextOrder(from, to, NextOrderSource.OwnGaps, rhythm.OrderDays, rhythm.Gaps.Count, null);
        }

        var times = store.After(rhythm.OrderDays);
        return ReturnDays.Of(times) is { } days
            ? new NextOrder(last.AddDays(days.Quarter), last.AddDays(days.ThreeQuarters), NextOrderSource.Store, times.After, days.Returned, new Ratio(times.Returned, times.Customers))
            : null;
    }

    /// <summary>How the day stands to the dates; both belong to the time in which the order is due.</summary>
    public DueState On(DateOnly day) => day < From ? DueState.Later : day > To ? DueState.Overdue : DueState.Due;
}
