namespace RetentionDashboard.Metrics;

/// <summary>What is bought next (METRICS.md, next product): the share of customers with A in an order who have B in a later one, against B's base rate.</summary>
public sealed class NextProducts
{
    private readonly OrderItems _items;
    private readonly CustomerSelection _selection;
    private readonly DateSpan? _span;

    // By A: what to propose, the best first, and how many pairs of the shop are better.
    private readonly Dictionary<int, (int Rank, NextProduct Pair)[]> _after;

    private NextProducts(OrderItems items, CustomerSelection selection, DateSpan? span, int customers, int fewest, IReadOnlyList<NextProduct> pairs)
    {
        (_items, _selection, _span, Customers, FewestCustomers, Pairs) = (items, selection, span, customers, fewest, pairs);
        _after = BestFirst(pairs.Where(static pair => pair.IsEvidence)).Index().GroupBy(static pair => pair.Item.A).ToDictionary(static pairs => pairs.Key, static pairs => pairs.ToArray());
    }

    /// <summary>Customers with an order that names an item.</summary>
    public int Customers { get; }

    /// <summary>The fewest customers of a pair at the minimum support.</summary>
    public int FewestCustomers { get; }

    /// <summary>Pairs at or above the minimum support: by lift, then by customers, both descending, then by key.</summary>
    public IReadOnlyList<NextProduct> Pairs { get; }

    /// <summary>Counts the customers of a selection.</summary>
    /// <param name="span">Days of the orders; null is the whole history. The first order is then the first in the span.</param>
    /// <param name="minimumSupport">Share of the customers who bought A and then B at least, 0 to 1; it is always one customer.</param>
    public static NextProducts Count(OrderItems items, CustomerSelection selection, DateSpan? span, decimal minimumSupport)
    {
        var (customers, holders, returners) = (0, new int[items.Catalogue.Count], new int[items.Catalogue.Count]);
        var bought = new BoughtItems(items);
        Walk(() =>
        {
            customers++;
            foreach (var item in bought.Items)
            {
                holders[item]++;
                returners[item] += bought.LastOf(item) > bought.Start ? 1 : 0;
            }
        });

        var fewest = BasketPairs.Fewest(customers, minimumSupport);
        var frequent = BasketPairs.Frequent(items, holders, fewest);
        var ranks = BasketPairs.Ranks(frequent, holders.Length);
        // Who has A and B after A; who has A and B after the first order: the latter is what "the others" are told from.
        var (later, beside) = (new PairCounts(frequent.Length), new PairCounts(frequent.Length));
        var own = new List<int>();
        Walk(() =>
        {
            own.Clear();
            own.AddRange(bought.Items.Where(item => ranks[item] >= 0));
            foreach (var b in own)
            {
                if (returners[b] < fewest || bought.LastOf(b) == bought.Start)
                {
                    continue;
                }

                foreach (var a in own)
                {
                    beside.Add(ranks[a], ranks[b]);
                    if (bought.LastOf(b) > bought.FirstOf(a))
                    {
                        later.Add(ranks[a], ranks[b]);
                    }
                }
            }
        });

        var pairs = later.AtLeast(fewest).Select(pair => Pair(pair.One, pair.Other, pair.Count)).ToList();
        var questions = (long)(frequent.Length - 1) * frequent.Count(item => returners[item] >= fewest);
        var stands = FalseDiscovery.Stand([.. pairs.Select(static pair => pair.PValue ?? 1)], BasketPairs.FalseAlarms, questions);
        return new NextProducts(items, selection, span, customers, fewest,
        [
            .. pairs.Select((pair, place) => pair with { Stands = stands[place] && pair is { PValue: not null, Lift: > 1 } })
                .OrderByDescending(static pair => pair.Lift).ThenByDescending(static pair => pair.Share.Numerator)
                .ThenBy(pair => items.Catalogue[pair.A].Key, StringComparer.Ordinal).ThenBy(pair => items.Catalogue[pair.B].Key, StringComparer.Ordinal),
        ]);

        NextProduct Pair(int one, int other, int count)
        {
            var (a, b) = (frequent[one], frequent[other]);
            var others = returners[b] - beside[one, other];
            return new NextProduct(
                a,
                b,
                new Ratio(count, holders[a]),
                new Ratio(returners[b], customers),
                a == b ? null : Association.PValue(count, holders[a], count + others, customers),
                false);
        }

        void Walk(Action visit)
        {
            for (var customer = 0; customer < items.History.CustomerCount; customer++)
            {
                if (selection.Contains(customer) && bought.Read(customer, selection, span))
                {
                    visit();
                }
            }
        }
    }

    /// <summary>The share of customers that a pair is of at least where nobody says; a catalogue of products is wider than one of categories, and its pairs are rarer.</summary>
    public static decimal UsualSupport(ProductLevel level) => level == ProductLevel.Category ? 0.01m : 0.002m;

    /// <summary>
    /// What to propose to a customer: items that they have not bought, of pairs whose A they have and which are evidence (<see cref="NextProduct.IsEvidence"/>); the
    /// largest share first.
    /// </summary>
    /// <param name="most">The most proposals.</param>
    public IReadOnlyList<NextProposal> For(int customer, int most)
    {
        var bought = new BoughtItems(_items);
        return bought.Read(customer, _selection, _span) ? For(bought, most) : [];
    }

    /// <summary>The pair of the first proposal to each customer (<see cref="For(int, int)"/>), by the customers' numbers; null where there is none.</summary>
    public NextProduct?[] Best()
    {
        var best = new NextProduct?[_items.History.CustomerCount];
        var bought = new BoughtItems(_items);
        for (var customer = 0; customer < best.Length; customer++)
        {
            if (!_selection.Contains(customer) || !bought.Read(customer, _selection, _span))
            {
                continue;
            }

            var lowest = int.MaxValue;
            foreach (var item in bought.Items)
            {
                foreach (var (rank, pair) in _after.GetValueOrDefault(item, []))
                {
                    if (rank >= lowest)
                    {
                        break;
                    }

                    if (!bought.Holds(pair.B))
                    {
                        (lowest, best[customer]) = (rank, pair);
                        break;
                    }
                }
            }
        }

        return best;
    }

    private static IOrderedEnumerable<NextProduct> BestFirst(IEnumerable<NextProduct> pairs) =>
        pairs.OrderByDescending(static pair => pair.Share.Value).ThenByDescending(static pair => pair.Lift).ThenBy(static pair => pair.B).ThenBy(static pair => pair.A);

    private NextProposal[] For(BoughtItems bought, int most) =>
    [
        .. BestFirst(bought.Items.SelectMany(item => _after.GetValueOrDefault(item, [])).Select(static known => known.Pair).Where(pair => !bought.Holds(pair.B)))
            .DistinctBy(static pair => pair.B).Take(most).Select(static pair => new NextProposal(pair.B, pair)),
    ];
}
