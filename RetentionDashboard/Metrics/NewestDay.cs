namespace RetentionDashboard.Metrics;

/// <summary>The newest day against the same weekday of the eight weeks before: does it look as if the export was made before the day was over?</summary>
/// <param name="Day">The day of the newest order.</param>
/// <param name="Orders">Its orders.</param>
/// <param name="UsualOrders">Median orders of the same weekday over the eight weeks before; null where fewer than four of them lie in the history.</param>
public sealed record NewestDay(DateOnly Day, int Orders, decimal? UsualOrders)
{
    /// <summary>Below this many orders a usual day varies too much to tell.</summary>
    private const int FewestUsualOrders = 10;

    private const int Week = 7;
    private const int WeeksBefore = 8;
    private const int FewestWeeks = 4;

    /// <summary>True where fewer than half of the usual orders came, on a weekday that usually has ten or more.</summary>
    public bool LooksCutOff => UsualOrders is >= FewestUsualOrders and var usual && Orders < usual / 2;

    /// <param name="ordersByDay">Orders of each day, from <paramref name="firstDay"/> to the newest order's day.</param>
    /// <param name="firstDay">The first day.</param>
    /// <returns>Null without days.</returns>
    public static NewestDay? Of(ReadOnlySpan<int> ordersByDay, DateOnly firstDay)
    {
        if (ordersByDay.IsEmpty)
        {
            return null;
        }

        Span<int> before = stackalloc int[WeeksBefore];
        var weeks = 0;
        var last = ordersByDay.Length - 1;
        for (var day = last - Week; weeks < WeeksBefore && day >= 0; day -= Week)
        {
            before[weeks++] = ordersByDay[day];
        }

        return new NewestDay(firstDay.AddDays(last), ordersByDay[last], weeks < FewestWeeks ? null : CalendarGaps.Median(before[..weeks]));
    }
}
