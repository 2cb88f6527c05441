namespace RetentionDashboard.Metrics;

/// <summary>
/// The combinations of cohorts that customers are in, where a first order can hold several. Shops have far fewer combinations than customers as a rule: each customer is then
/// counted once, in their combination, and the combinations are added to their cohorts.
/// </summary>
internal sealed class CohortKeySets
{
    // Beyond, their rows would take more memory than they save time.
    private const int MostSets = 4000;

    private CohortKeySets(OrderHistory history, int[] ofCustomer, int[][] sets)
    {
        (OfCustomer, Sets) = (ofCustomer, sets);
        Earliest = new int[sets.Length];
        Array.Fill(Earliest, int.MaxValue);
        for (var customer = 0; customer < ofCustomer.Length; customer++)
        {
            ref var day = ref Earliest[ofCustomer[customer]];
            day = Math.Min(day, history.FirstDayOf(customer));
        }
    }

    /// <summary>Number of the combination of each customer.</summary>
    public int[] OfCustomer { get; }

    /// <summary>The cohorts of each combination.</summary>
    public int[][] Sets { get; }

    /// <summary>Day of the earliest first order of each combination.</summary>
    public int[] Earliest { get; }

    /// <summary>Null where nearly every customer has a combination of their own.</summary>
    /// <param name="offsets">Where each customer's cohorts begin in <paramref name="keys"/>.</param>
    public static CohortKeySets? Of(OrderHistory history, int[] offsets, int[] keys)
    {
        var most = Math.Min(offsets.Length / 2, MostSets);
        var customers = new int[offsets.Length - 1];
        var sets = new List<int[]>();
        var known = new Dictionary<int[], int>(new SameKeys());
        var read = known.GetAlternateLookup<ReadOnlySpan<int>>();
        for (var customer = 0; customer < customers.Length; customer++)
        {
            var own = keys.AsSpan(offsets[customer]..offsets[customer + 1]);
            if (!read.TryGetValue(own, out var set))
            {
                if (sets.Count == most)
                {
                    return null;
                }

                set = sets.Count;
                sets.Add(own.ToArray());
                known.Add(sets[^1], set);
            }

            customers[customer] = set;
        }

        return new CohortKeySets(history, customers, [.. sets]);
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
