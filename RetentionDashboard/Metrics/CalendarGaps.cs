namespace RetentionDashboard.Metrics;

/// <summary>
/// Finds days without an order in a shop that usually sells. A day is expected to have orders where the median of the same weekday is at least 1
/// over the surrounding eight weeks: the four before the run of empty days that it lies in and the four after it, so that a long run does not make itself
/// look usual. At least three of those before must lie in the history, so that a first day long before all others makes no gap. Orders of a small shop come at random, and
/// days without one come with them: a run is a gap only where a Poisson process of the expected orders would leave it empty less than once in a thousand.
/// </summary>
public static class CalendarGaps
{
    private const int Week = 7;
    private const int WeeksBeside = 4;
    private const int FewestWeeksBefore = 3;
    private const double Chance = 0.001;

    /// <param name="ordersByDay">Orders of each day, from <paramref name="firstDay"/> to the newest order's day.</param>
    /// <param name="firstDay">The first day.</param>
    /// <returns>By day; a run that holds days on which nothing was to be expected is one run.</returns>
    public static IReadOnlyList<CalendarGap> Find(ReadOnlySpan<int> ordersByDay, DateOnly firstDay)
    {
        var gaps = new List<CalendarGap>();
        for (var day = 0; day < ordersByDay.Length; day++)
        {
            if (ordersByDay[day] > 0)
            {
                continue;
            }

            var start = day;
            while (day + 1 < ordersByDay.Length && ordersByDay[day + 1] == 0)
            {
                day++;
            }

            if (Judge(ordersByDay, firstDay, start, day) is { } gap)
            {
                gaps.Add(gap);
            }
        }

        return gaps;
    }

    private static CalendarGap? Judge(ReadOnlySpan<int> ordersByDay, DateOnly firstDay, int start, int end)
    {
        var (days, first, last, usual) = (0, 0, 0, 0m);
        for (var day = start; day <= end; day++)
        {
            if (Usual(ordersByDay, day, start, end) is not { } median || median < 1)
            {
                continue;
            }

            first = days == 0 ? day : first;
            last = day;
            days++;
            usual += median;
        }

        return days == 0 || Math.Exp(-(double)usual) >= Chance ? null : new CalendarGap(firstDay.AddDays(first), firstDay.AddDays(last), days, usual);
    }

    private static decimal? Usual(ReadOnlySpan<int> ordersByDay, int day, int start, int end)
    {
        Span<int> orders = stackalloc int[2 * WeeksBeside];
        var count = 0;
        var before = start - 1 - DaysSinceWeekday(start - 1 - day);
        for (var week = 0; week < WeeksBeside && before >= 0; week++, before -= Week)
        {
            orders[count++] = ordersByDay[before];
        }

        if (count < FewestWeeksBefore)
        {
            return null;
        }

        var after = end + 1 + DaysSinceWeekday(day - end - 1);
        for (var week = 0; week < WeeksBeside && after < ordersByDay.Length; week++, after += Week)
        {
            orders[count++] = ordersByDay[after];
        }

        return Median(orders[..count]);
    }

    private static int DaysSinceWeekday(int days) => ((days % Week) + Week) % Week;

    internal static decimal Median(Span<int> values)
    {
        values.Sort();
        return (values[(values.Length - 1) / 2] + values[values.Length / 2]) / 2m;
    }
}
