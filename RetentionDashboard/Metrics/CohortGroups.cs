namespace RetentionDashboard.Metrics;

/// <summary>The cohorts of a history as selections of customers.</summary>
public static class CohortGroups
{
    /// <summary>
    /// The newest cohorts by first order's period, in the sequence of time, or the largest by another property. A customer can stand in several groups by
    /// product or category.
    /// </summary>
    /// <param name="most">How many groups at most.</param>
    public static IReadOnlyList<CohortGroup> Find(OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows, int most)
    {
        if (history.CustomerCount == 0 || history.FirstDay is not { } firstDay || history.AsOf is not { } asOf)
        {
            return [];
        }

        var keys = new CohortKeys(history, rows, PeriodCalendar.Of(grain, firstDay, asOf));
        var sizes = new int[keys.Names.Count];
        Visit(history, selection, keys, static (sizes, _, key) => sizes[key]++, sizes);
        var filled = Enumerable.Range(0, sizes.Length).Where(key => sizes[key] > 0);
        int[] chosen = rows == CohortRows.FirstOrder
            ? [.. filled.TakeLast(most)]
            : [.. filled.OrderByDescending(key => sizes[key]).ThenBy(key => keys.Names[key], StringComparer.Ordinal).Take(most)];
        var members = new bool[]?[sizes.Length];
        foreach (var key in chosen)
        {
            members[key] = new bool[history.CustomerCount];
        }

        Visit(history, selection, keys, static (members, customer, key) => members[key]?[customer] = true, members);
        return [.. chosen.Select(key => new CohortGroup(keys.Names[key], keys.LabelOf(key), keys.PeriodOf(key), sizes[key], new CustomerSelection(members[key])))];
    }

    private static void Visit<T>(OrderHistory history, CustomerSelection selection, CohortKeys keys, Action<T, int, int> visit, T state)
    {
        var read = new List<int>();
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (selection.Contains(customer))
            {
                keys.Read(customer, read);
                foreach (var key in read)
                {
                    visit(state, customer, key);
                }
            }
        }
    }
}
