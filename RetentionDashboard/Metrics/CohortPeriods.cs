namespace RetentionDashboard.Metrics;

/// <summary>The periods in which customers placed their first order.</summary>
internal static class CohortPeriods
{
    /// <summary>
    /// The periods, ascending, and the place of each day's period among them, counted from the history's first day. Periods without a first order are no
    /// cohorts: one mistyped date would stretch the calendar, and a table of its square with it.
    /// </summary>
    public static (Period[] Periods, int[] OfDay) Of(OrderHistory history, Grain grain)
    {
        if (history is not { FirstDay: { } first, AsOf: { } last } || last < first)
        {
            return ([], []);
        }

        var start = first.DayNumber;
        var found = new bool[last.DayNumber - start + 1];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            found[history.FirstDayOf(customer) - start] = true;
        }

        var periods = new List<Period>();
        var places = new int[found.Length];
        for (var day = 0; day < found.Length; day++)
        {
            if (found[day])
            {
                var period = Period.Of(grain, first.AddDays(day));
                if (periods.Count == 0 || periods[^1] != period)
                {
                    periods.Add(period);
                }

                places[day] = periods.Count - 1;
            }
        }

        return ([.. periods], places);
    }
}
