namespace RetentionDashboard.Forecast;

/// <summary>The customers of each of several sets, those of one set together.</summary>
/// <param name="Customers">Customers by set, only those who had ordered by the end of the calibration.</param>
/// <param name="Ends">By set: the place after its last customer.</param>
internal sealed record SetMembers(int[] Customers, int[] Ends)
{
    public int Sets => Ends.Length;

    public int StartOf(int set) => set == 0 ? 0 : Ends[set - 1];

    /// <param name="setOf">By customer; -1 for those of no set.</param>
    public static SetMembers Of(PurchaseSummary summary, ReadOnlySpan<int> setOf, int sets)
    {
        var ends = new int[sets];
        for (var customer = 0; customer < setOf.Length; customer++)
        {
            if (setOf[customer] is >= 0 and var set && summary.GroupOf[customer] >= 0)
            {
                ends[set]++;
            }
        }

        for (var set = 1; set < sets; set++)
        {
            ends[set] += ends[set - 1];
        }

        var customers = new int[sets == 0 ? 0 : ends[^1]];
        var next = new int[sets];
        ends.AsSpan(0, Math.Max(sets - 1, 0)).CopyTo(next.AsSpan(Math.Min(sets, 1)));
        for (var customer = 0; customer < setOf.Length; customer++)
        {
            if (setOf[customer] is >= 0 and var set && summary.GroupOf[customer] >= 0)
            {
                customers[next[set]++] = customer;
            }
        }

        return new SetMembers(customers, ends);
    }
}
