namespace RetentionDashboard.Metrics;

/// <summary>
/// What is bought together (association rules of two items; Agrawal, Imieliński &amp; Swami 1993): a basket is the set of distinct items of one order; an order that
/// names none is no basket.
/// </summary>
public sealed class BasketPairs
{
    /// <summary>Expected share of false ones among the pairs that are said to stand.</summary>
    public const double FalseAlarms = 0.05;

    private readonly int[] _orders;

    private BasketPairs(int baskets, int[] orders, int fewest, IReadOnlyList<BasketPair> pairs) =>
        (Baskets, _orders, FewestTogether, Pairs) = (baskets, orders, fewest, pairs);

    /// <summary>Orders that name an item.</summary>
    public int Baskets { get; }

    /// <summary>Items that some basket holds.</summary>
    public int Items => _orders.Count(static orders => orders > 0);

    /// <summary>The fewest baskets of a pair at the minimum support.</summary>
    public int FewestTogether { get; }

    /// <summary>Pairs at or above the minimum support: by lift, then by baskets, both descending, then by key.</summary>
    public IReadOnlyList<BasketPair> Pairs { get; }

    /// <summary>Baskets with an item.</summary>
    public int OrdersWith(int item) => _orders[item];

    /// <summary>Counts the orders of a selection.</summary>
    /// <param name="span">Days of the orders; null is the whole history.</param>
    /// <param name="minimumSupport">Share of the baskets that a pair is in at least, 0 to 1; a pair is always in one.</param>
    public static BasketPairs Count(OrderItems items, CustomerSelection selection, DateSpan? span, decimal minimumSupport)
    {
        var history = items.History;
        var (baskets, orders) = (0, new int[items.Catalogue.Count]);
        Walk(basket =>
        {
            baskets += basket.IsEmpty ? 0 : 1;
            foreach (var item in basket)
            {
                orders[item]++;
            }
        });

        var fewest = Fewest(baskets, minimumSupport);
        var frequent = Frequent(items, orders, fewest);
        var together = Together();
        var pairs = together.AtLeast(fewest).Select(pair => Pair(frequent[pair.One], frequent[pair.Other], pair.Count)).ToList();
        var questions = (long)frequent.Length * (frequent.Length - 1) / 2;
        var stands = FalseDiscovery.Stand([.. pairs.Select(static pair => pair.PValue)], FalseAlarms, questions);
        return new BasketPairs(baskets, orders, fewest,
        [
            .. pairs.Select((pair, place) => pair with { Stands = stands[place] })
                .OrderByDescending(static pair => pair.Lift).ThenByDescending(static pair => pair.Together)
                .ThenBy(pair => items.Catalogue[pair.A].Key, StringComparer.Ordinal).ThenBy(pair => items.Catalogue[pair.B].Key, StringComparer.Ordinal),
        ]);

        BasketPair Pair(int a, int b, int count) =>
            new(a, b, orders[a], orders[b], count, baskets, Association.PValue(count, orders[a], orders[b], baskets), false);

        PairCounts Together()
        {
            var ranks = Ranks(frequent, orders.Length);
            var counts = new PairCounts(frequent.Length);
            var own = new List<int>();
            Walk(basket =>
            {
                own.Clear();
                foreach (var item in basket)
                {
                    if (ranks[item] >= 0)
                    {
                        own.Add(ranks[item]);
                    }
                }

                own.Sort();
                for (var first = 0; first < own.Count; first++)
                {
                    for (var second = first + 1; second < own.Count; second++)
                    {
                        counts.Add(own[first], own[second]);
                    }
                }
            });
            return counts;
        }

        void Walk(BasketAction visit)
        {
            for (var customer = 0; customer < history.CustomerCount; customer++)
            {
                if (!selection.Contains(customer))
                {
                    continue;
                }

                var first = history.FirstOrderOf(customer);
                var (start, end) = selection.OrdersIn(history.DaysOf(customer), span);
                for (var order = first + start; order < first + end; order++)
                {
                    visit(items.Of(order));
                }
            }
        }
    }

    /// <summary>The fewest of so many that a minimum share lets through, at least 1.</summary>
    internal static int Fewest(int all, decimal minimumShare) => Math.Max(1, (int)decimal.Ceiling(all * minimumShare));

    /// <summary>Items that are held often enough, by key.</summary>
    internal static int[] Frequent(OrderItems items, int[] counts, int fewest) =>
    [
        .. Enumerable.Range(0, counts.Length).Where(item => counts[item] >= fewest).OrderBy(item => items.Catalogue[item].Key, StringComparer.Ordinal),
    ];

    /// <summary>The place of each item among the frequent ones; -1 for all others.</summary>
    internal static int[] Ranks(int[] frequent, int items)
    {
        var ranks = new int[items];
        Array.Fill(ranks, -1);
        foreach (var (rank, item) in frequent.Index())
        {
            ranks[item] = rank;
        }

        return ranks;
    }

    private delegate void BasketAction(ReadOnlySpan<int> basket);
}
