namespace RetentionDashboard.Metrics;

/// <summary>The most frequent items and every pair of them, however rare.</summary>
/// <param name="Items">Codes of the items by baskets, the most first, then by key.</param>
/// <param name="Pairs">A row for each item, in it a pair for each item: A is the row's, B the column's. An item with itself is null.</param>
public sealed record BasketMatrix(IReadOnlyList<int> Items, IReadOnlyList<IReadOnlyList<BasketPair?>> Pairs)
{
    /// <summary>Counts the orders of a selection.</summary>
    /// <param name="items">What the orders hold.</param>
    /// <param name="selection">The customers, and which of their orders count.</param>
    /// <param name="span">Days of the orders; null is the whole history.</param>
    /// <param name="most">The most items.</param>
    public static BasketMatrix Count(OrderItems items, CustomerSelection selection, DateSpan? span, int most)
    {
        int[] orders = [.. Enumerable.Range(0, items.History.CustomerCount).Where(selection.Contains).SelectMany(customer => OrdersOf(items, selection, span, customer))];
        var (baskets, counts) = (0, new int[items.Catalogue.Count]);
        foreach (var order in orders)
        {
            baskets += items.Of(order).IsEmpty ? 0 : 1;
            foreach (var item in items.Of(order))
            {
                counts[item]++;
            }
        }

        int[] shown =
        [
            .. Enumerable.Range(0, counts.Length).Where(item => counts[item] > 0).OrderByDescending(item => counts[item])
                .ThenBy(item => items.Catalogue[item].Key, StringComparer.Ordinal).Take(most),
        ];
        var together = Together(items, orders, shown);
        var pairs = shown.Select((a, row) => shown.Select((b, column) => a == b ? null : Pair(a, b, together[row, column])).ToArray()).ToArray();
        // A pair stands twice in the square and is one question.
        (int Row, int Column)[] questions = [.. Enumerable.Range(0, shown.Length).SelectMany(row => Enumerable.Range(row + 1, shown.Length - row - 1).Select(column => (row, column)))];
        var stands = FalseDiscovery.Stand([.. questions.Select(place => pairs[place.Row][place.Column]!.PValue)], BasketPairs.FalseAlarms);
        foreach (var (place, (row, column)) in questions.Index())
        {
            pairs[row][column] = pairs[row][column]! with { Stands = stands[place] };
            pairs[column][row] = pairs[column][row]! with { Stands = stands[place] };
        }

        return new BasketMatrix(shown, pairs);

        BasketPair Pair(int a, int b, int both) => new(a, b, counts[a], counts[b], both, baskets, Association.PValue(both, counts[a], counts[b], baskets), false);
    }

    private static IEnumerable<int> OrdersOf(OrderItems items, CustomerSelection selection, DateSpan? span, int customer)
    {
        var (start, end) = selection.OrdersIn(items.History.DaysOf(customer), span);
        return Enumerable.Range(items.History.FirstOrderOf(customer) + start, end - start);
    }

    private static int[,] Together(OrderItems items, int[] orders, int[] shown)
    {
        var ranks = BasketPairs.Ranks(shown, items.Catalogue.Count);
        var together = new int[shown.Length, shown.Length];
        var own = new List<int>();
        foreach (var order in orders)
        {
            own.Clear();
            foreach (var item in items.Of(order))
            {
                if (ranks[item] >= 0)
                {
                    own.Add(ranks[item]);
                }
            }

            foreach (var one in own)
            {
                foreach (var other in own)
                {
                    together[one, other]++;
                }
            }
        }

        return together;
    }
}
