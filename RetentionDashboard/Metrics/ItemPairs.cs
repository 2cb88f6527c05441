namespace RetentionDashboard.Metrics;

/// <summary>What goes with one item and what comes after it: the pairs of <see cref="BasketPairs"/> and <see cref="NextProducts"/> that it is the first of, without counting all others.</summary>
/// <param name="Item">Code of the item.</param>
/// <param name="Together">Pairs of one order, A the item; first those that stand above chance, then by orders, descending.</param>
/// <param name="Next">Pairs of an order and a later one, A the item, itself too; first those that stand, then by customers, descending.</param>
public sealed record ItemPairs(int Item, IReadOnlyList<BasketPair> Together, IReadOnlyList<NextProduct> Next)
{
    /// <summary>Counts the orders of a selection.</summary>
    /// <param name="items">What the orders hold.</param>
    /// <param name="selection">The customers, and which of their orders count.</param>
    /// <param name="span">Days of the orders; null is the whole history.</param>
    /// <param name="item">Code of the item.</param>
    /// <param name="fewest">Orders, or customers, that a pair has at least; 1 or more.</param>
    public static ItemPairs Count(OrderItems items, CustomerSelection selection, DateSpan? span, int item, int fewest)
    {
        var own = new Tally(items.Catalogue.Count);
        for (var customer = 0; customer < items.History.CustomerCount; customer++)
        {
            if (selection.Contains(customer))
            {
                own.Add(items, selection, span, customer, item);
            }
        }

        return new ItemPairs(item, [.. Baskets(items, own, item, fewest)], [.. Followers(items, own, item, fewest)]);
    }

    private static IEnumerable<BasketPair> Baskets(OrderItems items, Tally own, int item, int fewest)
    {
        int[] others = [.. Enumerable.Range(0, own.Together.Length).Where(other => other != item && own.Together[other] >= fewest)];
        double[] chances = [.. others.Select(other => Association.PValue(own.Together[other], own.Orders[item], own.Orders[other], own.Baskets))];
        var stands = FalseDiscovery.Stand(chances, BasketPairs.FalseAlarms, own.Orders.Where((orders, other) => other != item && orders >= fewest).Count());
        return others.Select((other, place) => new BasketPair(item, other, own.Orders[item], own.Orders[other], own.Together[other], own.Baskets, chances[place], stands[place]))
            .OrderByDescending(static pair => pair is { Stands: true, Lift: > 1 }).ThenByDescending(static pair => pair.Together)
            .ThenBy(pair => items.Catalogue[pair.B].Key, StringComparer.Ordinal);
    }

    private static IEnumerable<NextProduct> Followers(OrderItems items, Tally own, int item, int fewest)
    {
        int[] others = [.. Enumerable.Range(0, own.Later.Length).Where(other => own.Later[other] >= fewest)];
        double?[] chances =
        [
            .. others.Select(other => other == item ? (double?)null
                : Association.PValue(own.Later[other], own.Holders, own.Later[other] + own.Returners[other] - own.Beside[other], own.Customers)),
        ];
        var stands = FalseDiscovery.Stand([.. chances.Select(static chance => chance ?? 1)], BasketPairs.FalseAlarms, own.Returners.Where((returners, other) => other != item && returners >= fewest).Count());
        return others.Select((other, place) => new NextProduct(item, other, new Ratio(own.Later[other], own.Holders), new Ratio(own.Returners[other], own.Customers), chances[place], false))
            .Select((pair, place) => pair with { Stands = stands[place] && pair is { PValue: not null, Lift: > 1 } })
            .OrderByDescending(static pair => pair.Stands).ThenByDescending(static pair => pair.Share.Numerator)
            .ThenBy(pair => items.Catalogue[pair.B].Key, StringComparer.Ordinal);
    }

    /// <summary>What is counted on the way, by item.</summary>
    private sealed class Tally(int catalogue)
    {
        private BoughtItems? _bought;

        public int Baskets { get; private set; }
        public int[] Orders { get; } = new int[catalogue];
        public int[] Together { get; } = new int[catalogue];

        public int Customers { get; private set; }
        public int Holders { get; private set; }

        /// <summary>Customers with it after their first order.</summary>
        public int[] Returners { get; } = new int[catalogue];

        /// <summary>Of those, the ones who have the item.</summary>
        public int[] Beside { get; } = new int[catalogue];

        /// <summary>Customers with it after their first order with the item.</summary>
        public int[] Later { get; } = new int[catalogue];

        public void Add(OrderItems items, CustomerSelection selection, DateSpan? span, int customer, int item)
        {
            var first = items.History.FirstOrderOf(customer);
            var (start, end) = selection.OrdersIn(items.History.DaysOf(customer), span);
            for (var order = first + start; order < first + end; order++)
            {
                AddBasket(items.Of(order), item);
            }

            _bought ??= new BoughtItems(items);
            if (!_bought.Read(customer, selection, span))
            {
                return;
            }

            Customers++;
            var holds = _bought.Holds(item);
            Holders += holds ? 1 : 0;
            foreach (var other in _bought.Items.Where(other => _bought.LastOf(other) > _bought.Start))
            {
                Returners[other]++;
                Beside[other] += holds ? 1 : 0;
                Later[other] += holds && _bought.LastOf(other) > _bought.FirstOf(item) ? 1 : 0;
            }
        }

        private void AddBasket(ReadOnlySpan<int> basket, int item)
        {
            Baskets += basket.IsEmpty ? 0 : 1;
            var holds = basket.BinarySearch(item) >= 0;
            foreach (var other in basket)
            {
                Orders[other]++;
                Together[other] += holds ? 1 : 0;
            }
        }
    }
}
