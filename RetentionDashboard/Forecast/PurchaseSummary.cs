using System.Runtime.InteropServices;

namespace RetentionDashboard.Forecast;

/// <summary>
/// The purchases of many customers with equal ones counted together, so that fitting costs what the distinct (x, t_x, T) cost, and the value of a repeat day of each.
/// </summary>
public sealed class PurchaseSummary
{
    // Day counts of two thousand years fit into 20 bits.
    private const int Bits = 20;
    private const ulong Mask = (1UL << Bits) - 1;

    private PurchaseSummary(RepeatPurchases[] groups, int[] customers, int[] groupOf, double[] values) =>
        (Groups, Counts, GroupOf, Values) = (groups, customers, groupOf, values);

    /// <summary>The distinct purchases, by x, then T, then t_x.</summary>
    internal RepeatPurchases[] Groups { get; }

    /// <summary>Customers of each of <see cref="Groups"/>.</summary>
    internal int[] Counts { get; }

    /// <summary>By customer: their place in <see cref="Groups"/>, -1 for whoever had not ordered by the end.</summary>
    internal int[] GroupOf { get; }

    /// <summary>By customer: z̄, mean money of a repeat day in currency units (the first day left out); 0 without a repeat.</summary>
    internal double[] Values { get; }

    /// <summary>Places of customers, those who had not ordered by the end included.</summary>
    public int Places => GroupOf.Length;

    /// <summary>Customers with an order by the end.</summary>
    public int Customers { get; private init; }

    /// <summary>Customers with at least one repeat.</summary>
    public int Repeaters { get; private init; }

    /// <summary>Σ x.</summary>
    public long Repeats { get; private init; }

    /// <summary>Age in days of the oldest customer: how long the history is.</summary>
    public int LongestAge { get; private init; }

    /// <summary>Distinct (x, t_x, T).</summary>
    public int Distinct => Groups.Length;

    /// <summary>What the customer at this place bought; null for whoever had not ordered by the end.</summary>
    public RepeatPurchases? Of(int customer) => GroupOf[customer] is >= 0 and var group ? Groups[group] : null;

    /// <summary>z̄ of the customer at this place: mean money of a repeat day in currency units; 0 without a repeat.</summary>
    public double ValueOf(int customer) => Values[customer];

    /// <summary>Groups customers.</summary>
    /// <param name="purchases">By customer; null for whoever had not ordered by the end.</param>
    /// <param name="values">By customer: z̄ in currency units; empty where nobody asks for money.</param>
    /// <exception cref="ArgumentException">Purchases that cannot be, or values of other customers.</exception>
    public static PurchaseSummary Of(ReadOnlySpan<RepeatPurchases?> purchases, ReadOnlySpan<double> values = default)
    {
        if (!values.IsEmpty && values.Length != purchases.Length)
        {
            throw new ArgumentException("Not as many values as customers.", nameof(values));
        }

        var keys = new ulong[purchases.Length];
        for (var customer = 0; customer < keys.Length; customer++)
        {
            keys[customer] = purchases[customer] is { } one ? KeyOf(one) : ulong.MaxValue;
        }

        var finite = values.IsEmpty ? new double[keys.Length] : values.ToArray();
        for (var customer = 0; customer < finite.Length; customer++)
        {
            finite[customer] = double.IsFinite(finite[customer]) ? finite[customer] : 0;
        }

        return OfKeys(keys, finite);
    }

    private static PurchaseSummary OfKeys(ulong[] keys, double[] values)
    {
        var places = new Dictionary<ulong, int>();
        var (found, groupOf) = (new List<ulong>(), new int[keys.Length]);
        var counts = new List<int>();
        for (var customer = 0; customer < keys.Length; customer++)
        {
            if (keys[customer] == ulong.MaxValue)
            {
                groupOf[customer] = -1;
                continue;
            }

            ref var place = ref CollectionsMarshal.GetValueRefOrAddDefault(places, keys[customer], out var known);
            if (!known)
            {
                place = found.Count;
                found.Add(keys[customer]);
                counts.Add(0);
            }

            groupOf[customer] = place;
            counts[place]++;
        }

        var (sorted, order) = (found.ToArray(), new int[found.Count]);
        for (var place = 0; place < order.Length; place++)
        {
            order[place] = place;
        }

        Array.Sort(sorted, order);
        var (newPlaces, newCounts) = (new int[order.Length], new int[order.Length]);
        for (var place = 0; place < order.Length; place++)
        {
            newPlaces[order[place]] = place;
            newCounts[place] = counts[order[place]];
        }

        for (var customer = 0; customer < groupOf.Length; customer++)
        {
            groupOf[customer] = groupOf[customer] < 0 ? -1 : newPlaces[groupOf[customer]];
        }

        return Totalled([.. sorted.Select(OfKey)], newCounts, groupOf, values);
    }

    private static PurchaseSummary Totalled(RepeatPurchases[] groups, int[] counts, int[] groupOf, double[] values)
    {
        var (customers, repeaters, repeats, oldest) = (0, 0, 0L, 0);
        for (var group = 0; group < groups.Length; group++)
        {
            customers += counts[group];
            repeaters += groups[group].Repeats > 0 ? counts[group] : 0;
            repeats += (long)groups[group].Repeats * counts[group];
            oldest = Math.Max(oldest, groups[group].Age);
        }

        return new PurchaseSummary(groups, counts, groupOf, values) { Customers = customers, Repeaters = repeaters, Repeats = repeats, LongestAge = oldest };
    }

    /// <summary>At most so many customers, taken at equal distances: enough for a first look at the likelihood.</summary>
    internal PurchaseSummary Thinned(int most)
    {
        if (Distinct <= most)
        {
            return this;
        }

        var (groups, counts) = (new List<RepeatPurchases>(), new List<int>());
        var (seen, taken) = (0L, 0L);
        for (var group = 0; group < Groups.Length; group++)
        {
            seen += Counts[group];
            var upTo = seen * most / Customers;
            if (upTo > taken)
            {
                groups.Add(Groups[group]);
                counts.Add((int)(upTo - taken));
                taken = upTo;
            }
        }

        return Totalled([.. groups], [.. counts], [], []);
    }

    private static ulong KeyOf(RepeatPurchases one)
    {
        if (one.Repeats < 0 || one.LastDay < one.Repeats || one.Age < one.LastDay || one.Age > (int)Mask || (one.Repeats == 0 && one.LastDay != 0))
        {
            throw new ArgumentException($"No customer can have {one}.", nameof(one));
        }

        return ((ulong)one.Repeats << (2 * Bits)) | ((ulong)one.Age << Bits) | (uint)one.LastDay;
    }

    private static RepeatPurchases OfKey(ulong key) => new((int)(key >> (2 * Bits)), (int)(key & Mask), (int)((key >> Bits) & Mask));
}
