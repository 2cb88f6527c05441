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
        Cells = new CohortTally[cells];
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

    /// <summary>By index: what happened.</summary>
    public CohortTally[] Cells { get; }

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

        for (var cell = 0; cell < Cells.Length; cell++)
        {
            Cells[cell].Add(other.Cells[cell]);
        }

        Add(Sizes, other.Sizes);
        Add(Sums, other.Sums);
        Add(Starts, other.Starts);
        Add(StartOrders, other.StartOrders);
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

    private static void Add<T>(T[] sums, T[] others)
        where T : INumber<T>
    {
        for (var i = 0; i < sums.Length; i++)
        {
            sums[i] += others[i];
        }
    }
}
