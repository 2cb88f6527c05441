using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ItemPairsTests
{
    [Fact]
    public void Pairs_of_an_item_are_counted_in_its_orders_and_after_them()
    {
        // Tea stands in 3 of 5 baskets, a pot in 3, both in 2. Of the 3 customers with tea, 1 has a pot later; of all 4, 2 have one after their first order.
        var items = new Shelf()
            .Order(1, "2024-01-01", "tea", "pot").Order(1, "2024-02-01", "pot")
            .Order(2, "2024-01-01", "tea", "pot")
            .Order(3, "2024-01-01", "tea")
            .Order(4, "2024-01-01", "cup").Order(4, "2024-01-02")
            .Build();

        var pairs = ItemPairs.Count(items, CustomerSelection.Everybody, null, Code(items, "tea"), 1);

        var together = Assert.Single(pairs.Together);
        Assert.Equal(("pot", 3, 3, 2, 5), (items.Catalogue[together.B].Key, together.OrdersWithA, together.OrdersWithB, together.Together, together.Baskets));
        Assert.Equal((new Ratio(2, 3), 10 / 9m), (together.ConfidenceAToB, together.Lift));
        var next = Assert.Single(pairs.Next);
        Assert.Equal(("pot", new Ratio(1, 3), new Ratio(1, 4)), (items.Catalogue[next.B].Key, next.Share, next.BaseRate));
        Assert.Empty(ItemPairs.Count(items, CustomerSelection.Everybody, null, Code(items, "tea"), 3).Together);
    }

    [Fact]
    public void Pairs_of_each_item_are_those_of_all_pairs()
    {
        var random = new Random(Effort.Seed);
        var shop = new Shelf();
        for (var customer = 0; customer < 70; customer++)
        {
            for (var order = 0; order < random.Next(1, 5); order++)
            {
                shop.Order(customer, Purchases.Day("2024-01-01").AddDays(random.Next(60)).ToString("O", CultureInfo.InvariantCulture), [.. Enumerable.Range(0, random.Next(4)).Select(_ => $"P{random.Next(7)}").Distinct()]);
            }
        }

        var items = shop.Build();
        var span = new DateSpan(Purchases.Day("2024-01-05"), Purchases.Day("2024-02-20"));
        var together = BasketPairs.Count(items, CustomerSelection.Everybody, span, 0).Pairs;
        var next = NextProducts.Count(items, CustomerSelection.Everybody, span, 0).Pairs;
        for (var item = 0; item < items.Catalogue.Count; item++)
        {
            var pairs = ItemPairs.Count(items, CustomerSelection.Everybody, span, item, 1);

            Assert.Equal(
                together.Where(pair => pair.A == item || pair.B == item).Select(pair => (pair.A == item ? pair.B : pair.A, pair.Together, pair.Baskets, pair.Lift, Math.Round(pair.PValue, 9))).Order(),
                pairs.Together.Select(static pair => (pair.B, pair.Together, pair.Baskets, pair.Lift, Math.Round(pair.PValue, 9))).Order());
            Assert.Equal(
                next.Where(pair => pair.A == item).Select(static pair => (pair.B, pair.Share.Numerator, pair.Share.Denominator, pair.BaseRate.Numerator, Math.Round(pair.PValue ?? 1, 9))).Order(),
                pairs.Next.Select(static pair => (pair.B, pair.Share.Numerator, pair.Share.Denominator, pair.BaseRate.Numerator, Math.Round(pair.PValue ?? 1, 9))).Order());
        }
    }

    [Fact]
    public void What_goes_with_it_more_often_than_chance_comes_first()
    {
        var shop = new Shelf();
        for (var customer = 1; customer <= 200; customer++)
        {
            shop.Order(customer, "2024-01-01", [.. new[] { "bag", customer <= 60 ? "tea" : null, customer is <= 50 or > 190 ? "pot" : null }.OfType<string>()]);
        }

        var items = shop.Build();
        var pairs = ItemPairs.Count(items, CustomerSelection.Everybody, null, Code(items, "tea"), 5);

        Assert.Equal([("pot", true), ("bag", false)], pairs.Together.Select(pair => (items.Catalogue[pair.B].Key, pair.Stands)));
    }

    [Fact]
    public void Square_holds_every_pair_of_the_most_frequent_both_ways()
    {
        var items = new Shelf()
            .Order(1, "2024-01-01", "tea", "pot", "cup").Order(1, "2024-02-01", "tea", "pot")
            .Order(2, "2024-01-01", "tea").Order(2, "2024-01-02", "jug").Order(3, "2024-01-02")
            .Build();

        var matrix = BasketMatrix.Count(items, CustomerSelection.Everybody, null, 3);

        Assert.Equal(["tea", "pot", "cup"], matrix.Items.Select(item => items.Catalogue[item].Key));
        Assert.Equal([null, 2, 1], matrix.Pairs[0].Select(static pair => pair?.Together));
        Assert.Equal([2, null, 1], matrix.Pairs[1].Select(static pair => pair?.Together));
        Assert.Equal((new Ratio(2, 3), new Ratio(2, 2)), (matrix.Pairs[0][1]!.ConfidenceAToB, matrix.Pairs[1][0]!.ConfidenceAToB));
        Assert.Equal((4 / 3m, 4), (matrix.Pairs[0][1]!.Lift, matrix.Pairs[0][1]!.Baskets));
        Assert.Equal(3, BasketMatrix.Count(items, CustomerSelection.Of(items.History, static customer => customer == 0), null, 9).Items.Count);
    }

    private static int Code(OrderItems items, string key) => items.Catalogue.Index().Single(item => item.Item.Key == key).Index;
}
