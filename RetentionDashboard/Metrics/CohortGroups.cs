namespace RetentionDashboard.Metrics;

/// <summary>The cohorts of a history as selections of customers.</summary>
public static class CohortGroups
{
    /// <inheritdoc cref="Find(OrderHistory, CustomerSelection, CohortLayout, int)"/>
    public static IReadOnlyList<CohortGroup> Find(OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows, int most) =>
        Find(history, selection, new CohortLayout { Grain = grain, Rows = rows }, most);

    /// <summary>
    /// The newest cohorts by first order's period, in the sequence of time, or the largest by another property. A customer can stand in several groups by
    /// product or category.
    /// </summary>
    /// <param name="most">How many groups at most.</param>
    public static IReadOnlyList<CohortGroup> Find(OrderHistory history, CustomerSelection selection, CohortLayout layout, int most)
    {
        if (history.CustomerCount == 0)
        {
            return [];
        }

        var keys = CohortKeys.Of(history, layout);
        var sizes = new int[keys.Names.Count];
        Visit(history, selection, keys, static (sizes, _, key) => sizes[key]++, sizes);
        var filled = Enumerable.Range(0, sizes.Length).Where(key => sizes[key] > 0);
        var largest = filled.OrderByDescending(key => sizes[key]).ThenBy(key => keys.Names[key], StringComparer.Ordinal).Take(most);
        int[] chosen = layout.Rows is CohortRows.FirstOrder or CohortRows.OrderValueBand ? [.. filled.TakeLast(most)]
            : HaveSequence(layout.Rows) ? [.. largest.Order()]
            : [.. largest];
        var members = new bool[]?[sizes.Length];
        foreach (var key in chosen)
        {
            members[key] = new bool[history.CustomerCount];
        }

        Visit(history, selection, keys, static (members, customer, key) => members[key]?[customer] = true, members);
        return [.. chosen.Select(key => new CohortGroup(keys.Names[key], keys.LabelOf(key), keys.PeriodOf(key), sizes[key], selection.Among(members[key]!))
        {
            Rows = layout.Rows,
            Band = keys.BandOf(key),
        })];
    }

    /// <summary>How many cohorts the selected customers stand in; "no value" is one.</summary>
    public static int Count(OrderHistory history, CustomerSelection selection, CohortLayout layout)
    {
        if (history.CustomerCount == 0)
        {
            return 0;
        }

        var keys = CohortKeys.Of(history, layout);
        var filled = new bool[keys.Names.Count];
        Visit(history, selection, keys, static (filled, _, key) => filled[key] = true, filled);
        return filled.Count(static found => found);
    }

    /// <summary>True where cohorts have a sequence of their own; others stand by size.</summary>
    internal static bool HaveSequence(CohortRows rows) =>
        rows is CohortRows.FirstOrder or CohortRows.OrderValueBand or CohortRows.RfmSegment or CohortRows.LifecycleStage or CohortRows.LoyaltyTier;

    /// <summary>True where the selected customers stand in at least two cohorts; "no value" is one.</summary>
    public static bool AreSeveral(OrderHistory history, CustomerSelection selection, CohortLayout layout)
    {
        if (history.CustomerCount == 0)
        {
            return false;
        }

        var keys = CohortKeys.Of(history, layout);
        int? known = null;
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            foreach (var key in keys.Of(customer))
            {
                if (key != (known ??= key))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Customers by each value of a property of the first order; "no value" is left out.</summary>
    internal static IReadOnlyList<(string Key, string? Label, int Size)> Sizes(OrderHistory history, CohortRows property)
    {
        var keys = CohortKeys.Of(history, new CohortLayout { Rows = property });
        var sizes = new int[keys.Names.Count];
        Visit(history, CustomerSelection.Everybody, keys, static (sizes, _, key) => sizes[key]++, sizes);
        return [.. Enumerable.Range(1, sizes.Length - 1).Where(key => sizes[key] > 0).Select(key => (keys.Names[key], keys.LabelOf(key), sizes[key]))];
    }

    private static void Visit<T>(OrderHistory history, CustomerSelection selection, CohortKeys keys, Action<T, int, int> visit, T state)
    {
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (selection.Contains(customer))
            {
                foreach (var key in keys.Of(customer))
                {
                    visit(state, customer, key);
                }
            }
        }
    }
}
