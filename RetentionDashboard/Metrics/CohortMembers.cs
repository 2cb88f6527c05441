namespace RetentionDashboard.Metrics;

/// <summary>The customers behind a cohort or one of its cells.</summary>
public static class CohortMembers
{
    /// <summary>
    /// Numbers of the customers behind a cell, ascending. For measures that count people they are the numerator: active in the period, active in it
    /// or later (rolling), with a second order by then (repeat). For orders and money they are those active in the period, for cumulative money
    /// those active in it or before.
    /// </summary>
    /// <param name="key">Key of the cohort; an unknown one has no members.</param>
    /// <param name="index">The cell; null is the whole cohort. One outside the periods of the history has no members.</param>
    public static IReadOnlyList<int> Find(
        OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows, string key, int? index, CohortMeasure measure)
    {
        if (history.CustomerCount == 0 || history.FirstDay is not { } firstDay || history.AsOf is not { } asOf)
        {
            return [];
        }

        var calendar = PeriodCalendar.Of(grain, firstDay, asOf);
        var cohorts = new CohortKeys(history, rows, calendar);
        var wanted = IndexOf(cohorts.Names, key);
        var keys = new List<int>();
        var cohort = new List<int>();
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (wanted >= 0 && selection.Contains(customer))
            {
                cohorts.Read(customer, keys);
                if (keys.Contains(wanted))
                {
                    cohort.Add(customer);
                }
            }
        }

        return index is { } cell ? OfCell(history, calendar, cohort, cell, measure) : cohort;
    }

    private static List<int> OfCell(OrderHistory history, PeriodCalendar calendar, List<int> cohort, int index, CohortMeasure measure)
    {
        if (index < 0 || index >= calendar.Periods)
        {
            return [];
        }

        // A cell counts the customers whose own period is complete; where nobody's is, those whose period the as-of date cuts.
        var last = calendar.Periods - 1;
        var lastComplete = (calendar.First + last).LastDay <= history.AsOf ? last : last - 1;
        var observed = cohort.FindAll(customer => FirstPeriod(customer) + index <= lastComplete);
        if (observed.Count == 0)
        {
            observed = cohort.FindAll(customer => FirstPeriod(customer) + index == last);
        }

        return observed.FindAll(customer => Counts(history.DaysOf(customer), calendar, FirstPeriod(customer) + index, measure));

        int FirstPeriod(int customer) => calendar.IndexOf(history.DaysOf(customer)[0]);
    }

    private static bool Counts(ReadOnlySpan<int> days, PeriodCalendar calendar, int period, CohortMeasure measure)
    {
        switch (measure)
        {
            case CohortMeasure.Rolling:
                return calendar.IndexOf(days[^1]) >= period;
            case CohortMeasure.Repeat:
                return days.Length > 1 && calendar.IndexOf(days[1]) <= period;
            case CohortMeasure.CumulativeGross or CohortMeasure.CumulativeNet:
                return true;
            default:
                foreach (var day in days)
                {
                    if (calendar.IndexOf(day) == period)
                    {
                        return true;
                    }
                }

                return false;
        }
    }

    private static int IndexOf(IReadOnlyList<string> names, string key)
    {
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == key)
            {
                return i;
            }
        }

        return -1;
    }
}
