namespace RetentionDashboard.Metrics;

/// <summary>
/// The combinations of cohorts that customers are in, where a first order can hold several. Shops have far fewer combinations than customers as a rule: each customer of a
/// frequent one is then counted once, in their combination, and the combinations are added to their cohorts.
/// </summary>
internal sealed class CohortKeySets
{
    // Later ones are of few customers, as combinations are met by how frequent they are.
    private const int MostSets = 1 << 16;
    private const int NoSet = int.MaxValue - 1;

    // Cells that stay near the processor; beyond, customers are counted faster in each of their cohorts.
    private const int MostCells = 1 << 16;
    private const int CellsWorthACustomer = 2;

    private readonly int[] _customers;

    private CohortKeySets(OrderHistory history, int[] ofCustomer, int[][] sets, int[] customers, bool areAll)
    {
        (OfCustomer, Sets, AreAll, _customers) = (ofCustomer, sets, areAll, customers);
        Earliest = new int[sets.Length];
        Array.Fill(Earliest, int.MaxValue);
        for (var customer = 0; customer < ofCustomer.Length; customer++)
        {
            if (ofCustomer[customer] != NoSet)
            {
                ref var day = ref Earliest[ofCustomer[customer]];
                day = Math.Min(day, history.FirstDayOf(customer));
            }
        }
    }

    /// <summary>Number of the combination of each customer; above all numbers where it is none of <see cref="Sets"/>.</summary>
    public int[] OfCustomer { get; }

    /// <summary>The cohorts of each combination, the most frequent combination first.</summary>
    public int[][] Sets { get; }

    /// <summary>True where every customer's combination is one of <see cref="Sets"/>.</summary>
    public bool AreAll { get; }

    /// <summary>Day of the earliest first order of each combination.</summary>
    public int[] Earliest { get; }

    /// <param name="offsets">Where each customer's cohorts begin in <paramref name="keys"/>.</param>
    public static CohortKeySets Of(OrderHistory history, int[] offsets, int[] keys)
    {
        var ofCustomer = new int[offsets.Length - 1];
        var sets = new List<int[]>();
        var customers = new List<int>();
        var known = new Dictionary<int[], int>(new SameKeys());
        var read = known.GetAlternateLookup<ReadOnlySpan<int>>();
        var areAll = true;
        for (var customer = 0; customer < ofCustomer.Length; customer++)
        {
            var own = keys.AsSpan(offsets[customer]..offsets[customer + 1]);
            if (!read.TryGetValue(own, out var set))
            {
                set = sets.Count < MostSets ? sets.Count : NoSet;
                areAll &= set != NoSet;
                if (set != NoSet)
                {
                    sets.Add(own.ToArray());
                    customers.Add(0);
                    known.Add(sets[^1], set);
                }
            }

            ofCustomer[customer] = set;
            if (set != NoSet)
            {
                customers[set]++;
            }
        }

        return Sorted(history, ofCustomer, [.. sets], [.. customers], areAll);
    }

    /// <summary>Of the rows of all combinations those of the first, as long as they hold enough customers each.</summary>
    public int[] WorthRows(int[] rows)
    {
        var set = 0;
        while (set < Sets.Length && rows[set + 1] <= MostCells && rows[set + 1] - rows[set] <= _customers[set] * CellsWorthACustomer)
        {
            set++;
        }

        return rows[..(set + 1)];
    }

    private static CohortKeySets Sorted(OrderHistory history, int[] ofCustomer, int[][] sets, int[] customers, bool areAll)
    {
        int[] order = [.. Enumerable.Range(0, sets.Length).OrderByDescending(set => customers[set])];
        var numbers = new int[sets.Length];
        for (var place = 0; place < order.Length; place++)
        {
            numbers[order[place]] = place;
        }

        for (var customer = 0; customer < ofCustomer.Length; customer++)
        {
            if (ofCustomer[customer] != NoSet)
            {
                ofCustomer[customer] = numbers[ofCustomer[customer]];
            }
        }

        return new CohortKeySets(history, ofCustomer, Array.ConvertAll(order, set => sets[set]), Array.ConvertAll(order, set => customers[set]), areAll);
    }

    private sealed class SameKeys : IEqualityComparer<int[]>, IAlternateEqualityComparer<ReadOnlySpan<int>, int[]>
    {
        public bool Equals(int[]? left, int[]? right) => left.AsSpan().SequenceEqual(right);

        public int GetHashCode(int[] keys) => GetHashCode(keys.AsSpan());

        public bool Equals(ReadOnlySpan<int> keys, int[] other) => keys.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<int> keys)
        {
            var hash = new HashCode();
            foreach (var key in keys)
            {
                hash.Add(key);
            }

            return hash.ToHashCode();
        }

        public int[] Create(ReadOnlySpan<int> keys) => keys.ToArray();
    }
}
