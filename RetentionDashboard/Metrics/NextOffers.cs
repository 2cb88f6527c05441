namespace RetentionDashboard.Metrics;

/// <summary>Which item is the best to propose next, and to how many of a selection's customers.</summary>
/// <param name="Customers">Customers of the selection.</param>
/// <param name="Offers">By customers, the most first, then by key.</param>
public sealed record NextOffers(int Customers, IReadOnlyList<NextOffer> Offers)
{
    /// <summary>Customers for whom there is an item to propose.</summary>
    public int Reached => Offers.Sum(static offer => offer.Customers);

    /// <summary>Counts the best proposals.</summary>
    /// <param name="items">What the orders hold.</param>
    /// <param name="best">The best pair by customer, or null (<see cref="NextProducts.Best"/>).</param>
    /// <param name="selection">The customers to propose to.</param>
    public static NextOffers Count(OrderItems items, IReadOnlyList<NextProduct?> best, CustomerSelection selection)
    {
        int[] customers = [.. Enumerable.Range(0, best.Count).Where(customer => selection.Contains(customer) && !items.History.DaysOf(customer).IsEmpty)];
        return new NextOffers(
            customers.Length,
            [
                .. customers.Select(customer => best[customer]).OfType<NextProduct>().GroupBy(static pair => pair.B)
                    .Select(static pairs => new NextOffer(
                        pairs.Key, pairs.Count(), new Ratio(pairs.Sum(static pair => pair.Share.Value!.Value), pairs.Count()),
                        pairs.CountBy(static pair => pair).OrderByDescending(static because => because.Value).ThenByDescending(static because => because.Key.Share.Value).ThenBy(static because => because.Key.A).First().Key))
                    .OrderByDescending(static offer => offer.Customers).ThenBy(offer => items.Catalogue[offer.Item].Key, StringComparer.Ordinal),
            ]);
    }
}
