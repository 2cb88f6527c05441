using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What is bought together and what is bought next.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Catalogue">Products or categories; the codes of pairs are positions in it.</param>
/// <param name="MinimumSupport">Share that each pair reaches, 0 to 1.</param>
/// <param name="Baskets">Pairs of the same order.</param>
/// <param name="Matrix">The most frequent items with each other.</param>
/// <param name="Next">Pairs of an order and a later one.</param>
public sealed record TogetherReport(
    StoreInfo Store, DateOnly? AsOf, ProductLevel Level, IReadOnlyList<CatalogueProduct> Catalogue, decimal MinimumSupport, BasketPairs Baskets, BasketMatrix Matrix, NextProducts Next)
{
    // Once may be anything.
    private const int Twice = 2;

    /// <summary>Orders from which on a pair is shown: what a handful did tells little, but where there is no more, that is what there is.</summary>
    public int FewestOrders => Math.Max(Baskets.FewestTogether, AtMost(Baskets.Pairs.Select(static pair => pair.Together)));

    /// <summary>Customers from which on a pair is shown.</summary>
    public int FewestCustomers => Math.Max(Next.FewestCustomers, AtMost(OtherItems.Select(static pair => (int)pair.Share.Numerator)));

    /// <summary>False where a smaller share shows no other pair.</summary>
    public bool CanAskForLess => Math.Max(Baskets.FewestTogether, Next.FewestCustomers) > Twice;

    /// <summary>Pairs of the same order that are shown.</summary>
    public IEnumerable<BasketPair> Together => FewestOrders is var fewest ? Baskets.Pairs.Where(pair => pair.Together >= fewest) : [];

    /// <summary>Pairs of an order and a later one that are shown: of two different items.</summary>
    public IEnumerable<NextProduct> Later => FewestCustomers is var fewest ? OtherItems.Where(pair => pair.Share.Numerator >= fewest) : [];

    /// <summary>True where both lists have a pair.</summary>
    public bool ShowsBoth => Together.Any() && Later.Any();

    private IEnumerable<NextProduct> OtherItems => Next.Pairs.Where(static pair => pair.A != pair.B);

    private static int AtMost(IEnumerable<int> counts) => Math.Clamp(counts.DefaultIfEmpty().Max(), Twice, ItemQuery.Fewest);
}
