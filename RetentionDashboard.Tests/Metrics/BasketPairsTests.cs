using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class BasketPairsTests
{
    [Fact]
    public void Pair_counts_baskets_and_a_product_on_two_lines_once()
    {
        // Five orders, four of them name a product: tea in three, pot in three, both in two.
        var items = new Shelf()
            .Order(1, "2024-01-01", "tea", "pot", "tea")
            .Order(1, "2024-02-01", "tea", "pot")
            .Order(2, "2024-01-05", "tea")
            .Order(3, "2024-01-09", "pot", "cup")
            .Order(3, "2024-01-10")
            .Build();

        var baskets = BasketPairs.Count(items, CustomerSelection.Everybody, null, 0.5m);

        Assert.Equal((4, 3, 2), (baskets.Baskets, baskets.Items, baskets.FewestTogether));
        var pair = Assert.Single(baskets.Pairs);
        Assert.Equal(("pot", "tea"), (items.Catalogue[pair.A].Key, items.Catalogue[pair.B].Key));
        Assert.Equal(new Ratio(2, 4), pair.Support);
        Assert.Equal(new Ratio(2, 3), pair.ConfidenceAToB);
        Assert.Equal(new Ratio(2, 3), pair.ConfidenceBToA);
        Assert.Equal(8 / 9m, pair.Lift);
        Assert.Equal(1, pair.PValue, 9);
        Assert.False(pair.Stands);
    }

    [Fact]
    public void Categories_of_a_basket_are_told_once_and_products_without_one_are_none()
    {
        var shop = new Shelf()
            .Order(1, "2024-01-01", "green/Tea", "black/Tea", "pot/Pots", "gift")
            .Order(2, "2024-01-02", "gift")
            .Order(2, "2024-03-02", "black/Tea", "pot/Pots");

        var baskets = BasketPairs.Count(shop.Build(ProductLevel.Category), CustomerSelection.Everybody, null, 0);
        var january = BasketPairs.Count(shop.Build(ProductLevel.Category, "2024-01-31"), CustomerSelection.Everybody, null, 0);

        Assert.Equal((2, 2), (baskets.Baskets, Assert.Single(baskets.Pairs).Together));
        Assert.Equal((1, 1), (january.Baskets, Assert.Single(january.Pairs).Together));
    }

    [Fact]
    public void Selection_and_span_choose_the_orders_that_are_baskets()
    {
        var items = new Shelf()
            .Order(1, "2024-01-01", "tea", "pot").Order(1, "2024-02-01", "tea", "pot").Order(2, "2024-01-01", "tea", "pot")
            .Build();

        Assert.Equal(2, BasketPairs.Count(items, CustomerSelection.Of(items.History, static customer => customer == 0), null, 0).Baskets);
        Assert.Equal(2, BasketPairs.Count(items, CustomerSelection.Everybody, Purchases.Span("2024-01-01", "2024-01-31"), 0).Baskets);
        Assert.Equal(1, BasketPairs.Count(items, CustomerSelection.Everybody.Counting(new OrderFilter { NumberFrom = 2 }), null, 0).Baskets);
    }

    [Fact]
    public void Pairs_of_random_baskets_are_those_of_a_count_by_hand()
    {
        var random = new Random(Effort.Seed);
        var orders = Enumerable.Range(0, 300).Select(_ => Enumerable.Range(0, random.Next(6)).Select(_ => $"P{random.Next(12)}").ToArray()).ToArray();
        var shop = new Shelf();
        foreach (var (number, order) in orders.Index())
        {
            shop.Order(number % 40, "2024-01-01", order);
        }

        var items = shop.Build();
        var baskets = BasketPairs.Count(items, CustomerSelection.Everybody, null, 0.02m);

        var sets = orders.Select(static order => order.ToHashSet()).Where(static set => set.Count > 0).ToArray();
        var names = sets.SelectMany(static set => set).Distinct().ToArray();
        var expected =
            from a in names
            from b in names
            where string.CompareOrdinal(a, b) < 0
            let together = sets.Count(set => set.Contains(a) && set.Contains(b))
            where together >= 0.02m * sets.Length
            select (a, b, together, sets.Count(set => set.Contains(a)), sets.Count(set => set.Contains(b)));
        Assert.Equal(sets.Length, baskets.Baskets);
        Assert.Equal(
            expected.Order(),
            baskets.Pairs.Select(pair => (items.Catalogue[pair.A].Key, items.Catalogue[pair.B].Key, pair.Together, pair.OrdersWithA, pair.OrdersWithB)).Order());
    }

    [SharedDataFact]
    public void Pairs_of_Superstore_equal_the_oracle()
    {
        using var oracle = SharedData.Oracle("superstore.basket.json");
        var expected = oracle.RootElement.GetProperty("primary");
        var items = RealBaskets.Superstore().Build(ProductLevel.Category);

        var baskets = BasketPairs.Count(items, CustomerSelection.Everybody, null, 0.01m);

        Assert.Equal(expected.GetProperty("baskets").GetInt32(), baskets.Baskets);
        Assert.Equal(expected.GetProperty("items").GetInt32(), baskets.Items);
        Assert.Equal(expected.GetProperty("min_count_inclusive").GetInt32(), baskets.FewestTogether);
        Assert.Equal(expected.GetProperty("pairs_with_support").GetInt32(), baskets.Pairs.Count);
        Equal("top20_by_lift", baskets.Pairs);
        Equal("top20_by_support", baskets.Pairs.OrderByDescending(static pair => pair.Together).ThenByDescending(static pair => pair.Lift));

        void Equal(string list, IEnumerable<BasketPair> pairs)
        {
            var rows = expected.GetProperty(list).EnumerateArray().ToArray();
            foreach (var (row, pair) in rows.Zip(pairs))
            {
                Assert.Equal(
                    (row.GetProperty("a").GetString(), row.GetProperty("b").GetString(), row.GetProperty("n_a").GetInt32(), row.GetProperty("n_b").GetInt32(), row.GetProperty("n_ab").GetInt32()),
                    (items.Catalogue[pair.A].Key, items.Catalogue[pair.B].Key, pair.OrdersWithA, pair.OrdersWithB, pair.Together));
                Near.Equal(row.GetProperty("support").GetDecimal(), pair.Support.Value!.Value, 0.000001m);
                Near.Equal(row.GetProperty("lift").GetDecimal(), pair.Lift, 0.000001m);
                Near.Equal(row.GetProperty("conf_a_to_b").GetDecimal(), pair.ConfidenceAToB.Value!.Value, 0.000001m);
                Near.Equal(row.GetProperty("conf_b_to_a").GetDecimal(), pair.ConfidenceBToA.Value!.Value, 0.000001m);
            }
        }
    }

    [SharedDataFact]
    public void Baskets_of_Online_Retail_are_counted_and_a_higher_support_only_leaves_pairs_out()
    {
        var items = RealBaskets.OnlineRetail().Build();

        var baskets = BasketPairs.Count(items, CustomerSelection.Everybody, null, 0.001m);

        Assert.Equal((18_405, 3_659), (baskets.Baskets, baskets.Items));
        var common = baskets.Pairs.Where(static pair => pair.Support.Value >= 0.01m).ToArray();
        Assert.NotEmpty(common);
        Assert.Equal(BasketPairs.Count(items, CustomerSelection.Everybody, null, 0.01m).Pairs.Select(static pair => (pair.A, pair.B, pair.Together)), common.Select(static pair => (pair.A, pair.B, pair.Together)));
    }
}
