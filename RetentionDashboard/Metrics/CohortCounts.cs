namespace RetentionDashboard.Metrics;

/// <summary>
/// One content counted over cohorts × indices. A cohort can hold customers who are observed for different lengths; so what happened is kept by index over the
/// customers' complete indices, and the number of customers and their sums by their last complete index. From these every cell counts exactly the customers
/// whose own index is complete. Rows lie one behind the other, each as wide as its earliest customer needs.
/// </summary>
internal sealed class CohortCounts : IAggregate<CohortCounts>
{
    private CohortCounts(CohortContent content, bool starts, bool cuts, int[] rows)
    {
        (Content, Cuts, Rows) = (content, cuts, rows);
        var cells = rows[^1];
        Open = new CohortOpen[rows.Length - 1];
        Array.Fill(Open, CohortOpen.Nobody);
        Whole = new CohortWhole[rows.Length - 1];
        Array.Fill(Whole, CohortWhole.Nobody);
        Sizes = new int[cells];
        Active = new int[cells];
        Orders = content >= CohortContent.Orders ? new int[cells] : [];
        Values = content is CohortContent.Active or CohortContent.Orders ? [] : new long[cells];
        Sums = content >= CohortContent.Second ? new long[cells] : [];
        Starts = starts ? new long[cells] : [];
        StartOrders = starts && content > CohortContent.Orders ? new int[cells] : [];
    }

    public CohortContent Content { get; }

    /// <summary>Where the row of each cohort begins, and the last one ends.</summary>
    public int[] Rows { get; }

    /// <summary>True where the as-of date cuts cells.</summary>
    public bool Cuts { get; }

    /// <summary>By cohort: what happened in the cell that the as-of date cuts.</summary>
    public CohortOpen[] Open { get; }

    /// <summary>By cohort: who is no part of that cell.</summary>
    public CohortWhole[] Whole { get; }

    /// <summary>By index: customers with an order.</summary>
    public int[] Active { get; }

    /// <summary>By index; empty where only people are counted.</summary>
    public int[] Orders { get; }

    /// <summary>By index: last orders, second orders or money; empty where customers or orders are the content.</summary>
    public long[] Values { get; }

    /// <summary>By last complete index + 1: customers.</summary>
    public int[] Sizes { get; }

    /// <summary>By last complete index + 1: the content of all their complete indices; empty where nothing is cumulative.</summary>
    public long[] Sums { get; }

    /// <summary>By last complete index + 1: the content of their index 0; empty unless asked for.</summary>
    public long[] Starts { get; }

    /// <summary>By last complete index + 1: orders of their index 0; empty unless asked for.</summary>
    public int[] StartOrders { get; }

    /// <param name="starts">Whether what happened at index 0 is wanted.</param>
    public static CohortCounts Count(OrderHistory history, CustomerSelection selection, CohortKeys keys, CohortAxis axis, CohortContent content, bool starts)
    {
        var rows = new int[keys.Names.Count + 1];
        for (var key = 0; key < keys.Names.Count; key++)
        {
            rows[key + 1] = rows[key] + (keys.Earliest[key] == int.MaxValue ? 0 : axis.LastCompleteOf(keys.Earliest[key]) + 2);
        }

        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new CohortCounts(content, starts, axis.Cuts, rows);
            new CohortPass(history, selection, keys, axis, shard).Count(from, to);
            return shard;
        });
    }

    /// <inheritdoc/>
    public void Add(CohortCounts other)
    {
        for (var key = 0; key < Open.Length; key++)
        {
            Open[key].Add(other.Open[key]);
            Whole[key].Add(other.Whole[key]);
        }

        Add(Sizes, other.Sizes);
        Add(Active, other.Active);
        Add(Orders, other.Orders);
        Add(StartOrders, other.StartOrders);
        Add(Values, other.Values);
        Add(Sums, other.Sums);
        Add(Starts, other.Starts);
    }

    private static void Add(int[] sums, int[] others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }

    private static void Add(long[] sums, long[] others)
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
