using System.Numerics;

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
        var rows = RowsOf(keys.Earliest, axis);
        if (keys.Sets is not { } sets)
        {
            return Run(rows, new CohortPlaces(keys.OfDay, null, keys.Keys));
        }

        var setRows = sets.WorthRows(RowsOf(sets.Earliest, axis));
        var several = new CohortPlaces(null, keys.Offsets, keys.Keys) { Sets = sets.OfCustomer, FirstSet = setRows.Length - 1, EndSet = int.MaxValue };
        var counts = several.FirstSet == sets.Sets.Length && sets.AreAll ? new CohortCounts(content, starts, axis.Cuts, rows) : Run(rows, several);
        counts.AddSets(Run(setRows, new CohortPlaces(null, null, sets.OfCustomer) { Sets = sets.OfCustomer, EndSet = setRows.Length - 1 }), sets.Sets);
        return counts;

        CohortCounts Run(int[] rows, CohortPlaces places) => CustomerPass.Run(history, (from, to) =>
        {
            var shard = new CohortCounts(content, starts, axis.Cuts, rows);
            new CohortPass(history, selection, places, axis, shard).Count(from, to);
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

        Add(Sizes, 0, other.Sizes, 0, Sizes.Length);
        Add(Active, 0, other.Active, 0, Active.Length);
        Add(Orders, 0, other.Orders, 0, Orders.Length);
        Add(StartOrders, 0, other.StartOrders, 0, StartOrders.Length);
        Add(Values, 0, other.Values, 0, Values.Length);
        Add(Sums, 0, other.Sums, 0, Sums.Length);
        Add(Starts, 0, other.Starts, 0, Starts.Length);
    }

    private static int[] RowsOf(int[] earliest, CohortAxis axis)
    {
        var rows = new int[earliest.Length + 1];
        for (var key = 0; key < earliest.Length; key++)
        {
            rows[key + 1] = rows[key] + (earliest[key] == int.MaxValue ? 0 : axis.LastCompleteOf(earliest[key]) + 2);
        }

        return rows;
    }

    // A combination's earliest customer is no earlier than its cohorts': its row fits into theirs.
    private void AddSets(CohortCounts counts, int[][] sets)
    {
        for (var set = 0; set < counts.Open.Length; set++)
        {
            var (from, length) = (counts.Rows[set], counts.Rows[set + 1] - counts.Rows[set]);
            foreach (var key in sets[set])
            {
                var to = Rows[key];
                Open[key].Add(counts.Open[set]);
                Whole[key].Add(counts.Whole[set]);
                Add(Sizes, to, counts.Sizes, from, length);
                Add(Active, to, counts.Active, from, length);
                Add(Orders, to, counts.Orders, from, length);
                Add(StartOrders, to, counts.StartOrders, from, length);
                Add(Values, to, counts.Values, from, length);
                Add(Sums, to, counts.Sums, from, length);
                Add(Starts, to, counts.Starts, from, length);
            }
        }
    }

    private static void Add<T>(T[] sums, int to, T[] others, int from, int length)
        where T : INumber<T>
    {
        for (var i = 0; i < (sums.Length == 0 ? 0 : length); i++)
        {
            sums[to + i] += others[from + i];
        }
    }
}
