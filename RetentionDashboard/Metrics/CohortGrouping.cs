namespace RetentionDashboard.Metrics;

/// <summary>A division of a history's customers that was made elsewhere, as the cohorts of a table. Number 0 is "in none".</summary>
public sealed class CohortGrouping
{
    private CohortGrouping(OrderHistory history, CohortRows rows, IReadOnlyList<string> names, IReadOnlyList<string?> labels, int[]? offsets, int[] keys)
    {
        (Names, Labels) = (["", .. names], [null, .. labels]);
        Keys = new CohortKeys(history, rows, this, offsets, keys);
    }

    /// <summary>Key of each cohort, the empty one of "in none" first.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>What people read; null where it follows from the key.</summary>
    public IReadOnlyList<string?> Labels { get; }

    internal CohortKeys Keys { get; }

    /// <summary>True for rows that are segments: a history alone does not know who is in which.</summary>
    public static bool IsNeededBy(CohortRows rows) => rows is CohortRows.RfmSegment or CohortRows.LifecycleStage or CohortRows.LoyaltyTier or CohortRows.SavedSegment;

    /// <summary>Each customer in one cohort or in none.</summary>
    /// <param name="history">Whose customers they are.</param>
    /// <param name="rows">What divides them.</param>
    /// <param name="names">Keys of the cohorts.</param>
    /// <param name="of">Place of a customer's cohort among the names; -1 for none.</param>
    public static CohortGrouping OfOne(OrderHistory history, CohortRows rows, IReadOnlyList<string> names, Func<int, int> of)
    {
        var keys = new int[history.CustomerCount];
        for (var customer = 0; customer < keys.Length; customer++)
        {
            keys[customer] = of(customer) + 1;
        }

        return new CohortGrouping(history, rows, names, new string?[names.Count], null, keys);
    }

    /// <summary>Each customer in any number of cohorts.</summary>
    /// <param name="history">Whose customers they are.</param>
    /// <param name="rows">What divides them.</param>
    /// <param name="cohorts">Key, name and members by customer number of each cohort.</param>
    public static CohortGrouping OfMany(OrderHistory history, CohortRows rows, IReadOnlyList<(string Key, string Label, bool[] Members)> cohorts)
    {
        var offsets = new int[history.CustomerCount + 1];
        var keys = new List<int>(history.CustomerCount);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var first = keys.Count;
            for (var cohort = 0; cohort < cohorts.Count; cohort++)
            {
                if (cohorts[cohort].Members[customer])
                {
                    keys.Add(cohort + 1);
                }
            }

            if (keys.Count == first)
            {
                keys.Add(0);
            }

            offsets[customer + 1] = keys.Count;
        }

        return new CohortGrouping(history, rows, [.. cohorts.Select(static cohort => cohort.Key)], [.. cohorts.Select(static cohort => cohort.Label)], offsets, [.. keys]);
    }
}
