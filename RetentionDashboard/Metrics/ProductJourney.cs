namespace RetentionDashboard.Metrics;

/// <summary>
/// Which item follows which from a customer's first order to the fourth. An order stands under the item that leads it (<see cref="LeadingItems"/>), so that every
/// customer is at one place of each step and the numbers add up. Whoever has no further order is told apart by silence: up to the activity window it may still come.
/// </summary>
/// <param name="Path">The steps that somebody comes to; empty without customers.</param>
/// <param name="Links">From each step to the next, in the sequence of their nodes; none is empty.</param>
/// <param name="Leads">Every item that leads one of these orders and its customers, the most first, then by key.</param>
public sealed record ProductJourney(IReadOnlyList<JourneyStep> Path, IReadOnlyList<JourneyLink> Links, IReadOnlyList<(int Item, int Customers)> Leads)
{
    /// <summary>Orders that are followed.</summary>
    public const int Steps = 4;

    // Places of customers: the code of an item, or one of these.
    private const int Others = -1;
    private const int Open = -2;
    private const int Ended = -3;
    private const int Nowhere = -4;

    /// <summary>Follows the customers of a selection through all of their orders.</summary>
    /// <param name="items">What the orders hold.</param>
    /// <param name="selection">The customers.</param>
    /// <param name="hidden">Keys of items that are looked past: an order stands under the largest of its other items.</param>
    /// <param name="most">Items shown by themselves at each step, at least 1.</param>
    /// <param name="window">W in days.</param>
    public static ProductJourney Count(OrderItems items, CustomerSelection selection, IEnumerable<string> hidden, int most, int window)
    {
        var places = Follow(items.History, selection, new LeadingItems(items, hidden), window);
        var leads = Leading(items, places);
        JourneyStep[] path = [.. places.Select((at, step) => Step(items, Folded(items, at, most), step + 1)).Where(static step => step.Nodes.Count > 0)];
        return new ProductJourney(path, [.. path.Zip(path.Skip(1)).SelectMany(pair => Between(pair.First, places[pair.First.Number - 1], pair.Second, places[pair.Second.Number - 1]))], leads);
    }

    // By step, then by selected customer.
    private static int[][] Follow(OrderHistory history, CustomerSelection selection, LeadingItems leading, int window)
    {
        int[] customers = [.. Enumerable.Range(0, history.CustomerCount).Where(selection.Contains)];
        var asOf = history.AsOf?.DayNumber ?? 0;
        return [.. Enumerable.Range(0, Steps).Select(step => Array.ConvertAll(customers, customer => At(customer, step)))];

        int At(int customer, int step)
        {
            var days = history.DaysOf(customer);
            return step > days.Length ? Nowhere
                : step < days.Length ? (leading.Of(history.FirstOrderOf(customer) + step) is >= 0 and var item ? item : Others)
                : asOf - days[^1] > window ? Ended
                : Open;
        }
    }

    private static (int Item, int Customers)[] Leading(OrderItems items, int[][] places)
    {
        var counts = new int[items.Catalogue.Count];
        for (var customer = 0; customer < places[0].Length; customer++)
        {
            for (var step = 0; step < Steps; step++)
            {
                var item = places[step][customer];
                var isNew = item >= 0;
                for (var before = 0; before < step && isNew; before++)
                {
                    isNew = places[before][customer] != item;
                }

                if (isNew)
                {
                    counts[item]++;
                }
            }
        }

        return [.. MostFirst(items, counts.Index()).Where(static lead => lead.Customers > 0)];
    }

    // The rare items of a step become others, in place.
    private static int[] Folded(OrderItems items, int[] places, int most)
    {
        var shown = MostFirst(items, places.Where(static place => place >= 0).CountBy(static place => place).Select(static item => (item.Key, item.Value)))
            .Take(most).Select(static lead => lead.Item).ToHashSet();
        for (var customer = 0; customer < places.Length; customer++)
        {
            if (places[customer] >= 0 && !shown.Contains(places[customer]))
            {
                places[customer] = Others;
            }
        }

        return places;
    }

    private static IEnumerable<(int Item, int Customers)> MostFirst(OrderItems items, IEnumerable<(int Item, int Customers)> counts) =>
        counts.OrderByDescending(static lead => lead.Customers).ThenBy(lead => items.Catalogue[lead.Item].Key, StringComparer.Ordinal);

    private static JourneyStep Step(OrderItems items, int[] places, int number)
    {
        var counts = places.Where(static place => place != Nowhere).CountBy(static place => place).ToDictionary();
        return new JourneyStep(
            number,
            counts.Where(static place => place.Key >= Others).Sum(static place => place.Value),
            [
                .. MostFirst(items, counts.Where(static place => place.Key >= 0).Select(static item => (item.Key, item.Value)))
                    .Select(lead => new JourneyNode(number, JourneyStop.Item, lead.Item, lead.Customers)),
                .. counts.Where(static place => place.Key < 0).OrderByDescending(static place => place.Key)
                    .Select(place => new JourneyNode(number, (JourneyStop)(-place.Key), DimensionBuilder.None, place.Value)),
            ]);
    }

    private static IEnumerable<JourneyLink> Between(JourneyStep from, int[] at, JourneyStep to, int[] next)
    {
        var counts = at.Zip(next).Where(static pair => pair.First != Nowhere && pair.Second != Nowhere).CountBy(static pair => pair).ToDictionary();
        return
            from one in @from.Nodes
            from other in to.Nodes
            let customers = counts.GetValueOrDefault((Place(one), Place(other)))
            where customers > 0
            select new JourneyLink(one, other, customers);
    }

    private static int Place(JourneyNode node) => node.Stop == JourneyStop.Item ? node.Item : -(int)node.Stop;
}
