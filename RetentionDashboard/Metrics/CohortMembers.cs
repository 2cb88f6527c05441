namespace RetentionDashboard.Metrics;

/// <summary>The customers behind a cohort or one of its cells.</summary>
public static class CohortMembers
{
    /// <inheritdoc cref="Find(OrderHistory, CustomerSelection, CohortLayout, string?, int?, CohortMeasure)"/>
    public static IReadOnlyList<int> Find(
        OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows, string? key, int? index, CohortMeasure measure) =>
        Find(history, selection, new CohortLayout { Grain = grain, Rows = rows }, key, index, measure);

    /// <summary>
    /// Numbers of the customers behind a cell, ascending. For measures that count people they are the numerator: active at the index, active at it
    /// or later (rolling), with a second order by then (repeat). For orders and money they are those active at the index, for cumulative ones all who
    /// are observed. Only orders that count make a customer active.
    /// </summary>
    /// <param name="key">Key of the cohort; an unknown one has no members, null is all cohorts together.</param>
    /// <param name="index">The cell; null is the whole cohort. One outside the cohort's cells has no members.</param>
    public static IReadOnlyList<int> Find(OrderHistory history, CustomerSelection selection, CohortLayout layout, string? key, int? index, CohortMeasure measure)
    {
        if (history is not { CustomerCount: > 0, FirstDay: { } firstDay, AsOf: { } asOf })
        {
            return [];
        }

        var keys = CohortKeys.Of(history, layout);
        var wanted = key is null ? -1 : keys.IndexOf(key);
        var cohort = new List<int>();
        for (var customer = 0; (wanted >= 0 || key is null) && customer < history.CustomerCount; customer++)
        {
            if (selection.Contains(customer) && (key is null || keys.Of(customer).Contains(wanted)))
            {
                cohort.Add(customer);
            }
        }

        return index is { } cell ? OfCell(history, selection, new CohortAxis(layout, firstDay, asOf), cohort, cell, measure) : cohort;
    }

    private static List<int> OfCell(OrderHistory history, CustomerSelection selection, CohortAxis axis, List<int> cohort, int index, CohortMeasure measure)
    {
        // A cell counts the customers whose own index is complete; after the last of those, the customers who got as far and whose index is cut.
        var top = cohort.Count == 0 ? -1 : cohort.Max(customer => axis.LastCompleteOf(history.FirstDayOf(customer)));
        var observed = index < 0 || index > top + 1 ? []
            : index <= top ? cohort.FindAll(customer => axis.LastCompleteOf(history.FirstDayOf(customer)) >= index)
            : cohort.FindAll(customer => history.FirstDayOf(customer) is var day && axis.LastCompleteOf(day) == top && axis.IsCutFor(day));
        return observed.FindAll(customer => Counts(history, selection, axis, customer, index, measure));
    }

    private static bool Counts(OrderHistory history, CustomerSelection selection, CohortAxis axis, int customer, int index, CohortMeasure measure)
    {
        var days = history.DaysOf(customer);
        var firstDay = days[0];
        var (start, end) = selection.OrdersIn(days, null);
        switch (measure)
        {
            case CohortMeasure.Rolling:
                return end > start && axis.IndexOf(firstDay, days[end - 1]) >= index;
            case CohortMeasure.Repeat:
                return start <= 1 && end > 1 && axis.IndexOf(firstDay, days[1]) <= index;
            case var sum when sum.IsCumulative():
                return true;
            default:
                for (var order = start; order < end; order++)
                {
                    if (axis.IndexOf(firstDay, days[order]) == index)
                    {
                        return true;
                    }
                }

                return false;
        }
    }
}
