using System.Collections;
using System.Runtime.InteropServices;

namespace RetentionDashboard.Metrics;

/// <summary>What is bought next (METRICS.md, next product): the share of customers with A in an order who have B in a later one, against B's base rate.</summary>
public sealed class NextProducts
{
    private readonly OrderItems _items;
    private readonly CustomerSelection _selection;
    private readonly DateSpan? _span;
    private readonly int[] _frequent;

    // By lift.
    private readonly NextPair[] _pairs;

    // What may be proposed, the best first, and by the place of A which of it: the smaller number is the better.
    private readonly Lazy<(NextPair[] Pairs, ILookup<int, int> Of)> _evidence;

    private NextProducts(OrderItems items, CustomerSelection selection, DateSpan? span, int customers, int fewest, int[] frequent, NextPair[] pairs)
    {
        (_items, _selection, _span, Customers, FewestCustomers, _frequent, _pairs) = (items, selection, span, customers, fewest, frequent, pairs);
        _evidence = new(() =>
        {
            NextPair[] best = [.. pairs.Where(static pair => pair.IsEvidence)];
            Array.Sort(best, NextPair.ByShare);
            return (best, best.Index().ToLookup(pair => frequent[pair.Item.A], static pair => pair.Index));
        });
        Pairs = new ListOfPairs(this);
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
        // Who has B and A before it; who has B after the first order, and A not before it: "the others" are told from both. A row for each B.
        var (later, beside) = (new PairCounts(frequent.Length), new PairCounts(frequent.Length));
        var (own, places, firsts) = (new List<int>(), new List<int>(), new List<int>());
        Walk(() =>
        {
            own.Clear();
            places.Clear();
            firsts.Clear();
            foreach (var item in bought.Items)
            {
                if (ranks[item] >= 0)
                {
                    own.Add(item);
                    places.Add(ranks[item]);
                    firsts.Add(bought.FirstOf(item));
                }
            }

            foreach (var b in own)
            {
                var last = bought.LastOf(b);
                if (returners[b] < fewest || last == bought.Start)
                {
                    continue;
                }

                // The items come in the sequence of their first orders.
                var known = CollectionsMarshal.AsSpan(places);
                var before = CollectionsMarshal.AsSpan(firsts).IndexOfAnyInRange(last, int.MaxValue) is >= 0 and var place ? place : known.Length;
                later.Add(ranks[b], known[..before]);
                beside.Add(ranks[b], known[before..]);
            }
        });

        NextPair[] pairs = [.. later.AtLeast(fewest).Select(pair => Pair(pair.Other, pair.One, pair.Count))];
        var questions = (long)(frequent.Length - 1) * frequent.Count(item => returners[item] >= fewest);
        var stands = FalseDiscovery.Stand(Array.ConvertAll(pairs, static pair => pair.PValue), BasketPairs.FalseAlarms, questions);
        for (var place = 0; place < pairs.Length; place++)
        {
            ref var pair = ref pairs[place];
            pair = pair with { Stands = stands[place] && pair.A != pair.B && (long)pair.Later * customers > (long)pair.Holders * pair.Returners };
        }

        Array.Sort(pairs, NextPair.ByLift);
        return new NextProducts(items, selection, span, customers, fewest, frequent, pairs);

        NextPair Pair(int one, int other, int count)
        {
            var (a, b) = (frequent[one], frequent[other]);
            var others = returners[b] - count - beside[other, one];
            return new NextPair(one, other, count, holders[a], returners[b], one == other ? 1 : Association.PValue(count, holders[a], count + others, customers), false);
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
    /// What to propose to a customer: items that they have not bought, of pairs whose A they have and which are evidence (<see cref="NextPair.IsEvidence"/>); the
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
        var (pairs, of) = _evidence.Value;
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
                foreach (var rank in of[item])
                {
                    if (rank >= lowest)
                    {
                        break;
                    }

                    if (!bought.Holds(_frequent[pairs[rank].B]))
                    {
                        lowest = rank;
                        break;
                    }
                }
            }

            best[customer] = lowest == int.MaxValue ? null : Of(pairs[lowest]);
        }

        return best;
    }

    private NextProduct Of(in NextPair pair)
    {
        var (a, b) = (_frequent[pair.A], _frequent[pair.B]);
        return new NextProduct(a, b, new Ratio(pair.Later, pair.Holders), new Ratio(pair.Returners, Customers), a == b ? null : pair.PValue, pair.Stands);
    }

    private NextProposal[] For(BoughtItems bought, int most)
    {
        var (pairs, of) = _evidence.Value;
        return
        [
            .. bought.Items.SelectMany(item => of[item]).Order().Select(rank => Of(pairs[rank])).Where(pair => !bought.Holds(pair.B))
                .DistinctBy(static pair => pair.B).Take(most).Select(static pair => new NextProposal(pair.B, pair)),
        ];
    }

    /// <summary>The pairs by lift. There can be more than half a million, so that each is written out when it is looked at.</summary>
    private sealed class ListOfPairs(NextProducts next) : IReadOnlyList<NextProduct>
    {
        public int Count => next._pairs.Length;

        public NextProduct this[int index] => next.Of(next._pairs[index]);

        public IEnumerator<NextProduct> GetEnumerator() => next._pairs.Select(pair => next.Of(pair)).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
