using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class NextProductsTests
{
    [Fact]
    public void Next_product_comes_in_a_later_order_and_not_in_the_same()
    {
        // Tea: customers 1, 2, 3. A pot after it: 1 and 3. A pot after any first order: 1, 3 and 4.
        var items = new Shelf()
            .Order(1, "2024-01-01", "tea").Order(1, "2024-02-01", "pot")
            .Order(2, "2024-01-01", "tea", "pot")
            .Order(3, "2024-01-01", "pot").Order(3, "2024-01-02", "tea").Order(3, "2024-01-03", "pot")
            .Order(4, "2024-01-01", "cup").Order(4, "2024-01-09", "pot")
            .Order(5, "2024-01-01")
            .Build();

        var next = NextProducts.Count(items, CustomerSelection.Everybody, null, 0);

        Assert.Equal(4, next.Customers);
        var pair = next.Pairs.Single(pair => (items.Catalogue[pair.A].Key, items.Catalogue[pair.B].Key) == ("tea", "pot"));
        Assert.Equal(new Ratio(2, 3), pair.Share);
        Assert.Equal(new Ratio(3, 4), pair.BaseRate);
        Assert.Equal(8 / 9m, pair.Lift!.Value, 12);
        Assert.Contains(next.Pairs, again => again.A == again.B && items.Catalogue[again.A].Key == "pot" && again.Share == new Ratio(1, 4) && again.PValue is null && !again.Stands);
        Assert.DoesNotContain(next.Pairs, turned => (items.Catalogue[turned.A].Key, items.Catalogue[turned.B].Key) == ("pot", "cup"));
    }

    [Fact]
    public void Pairs_of_random_customers_are_those_of_a_count_by_hand()
    {
        var random = new Random(Effort.Seed);
        var customers = Enumerable.Range(0, 60).Select(_ => Enumerable.Range(0, random.Next(1, 6)).Select(_ => Enumerable.Range(0, random.Next(4)).Select(_ => $"P{random.Next(6)}").ToArray()).ToArray()).ToArray();
        var shop = new Shelf();
        foreach (var (customer, orders) in customers.Index())
        {
            foreach (var (number, order) in orders.Index())
            {
                shop.Order(customer, Purchases.Day("2024-01-01").AddDays(number).ToString("O", CultureInfo.InvariantCulture), order);
            }
        }

        var items = shop.Build();
        var next = NextProducts.Count(items, CustomerSelection.Everybody, null, 0.1m);

        var named = customers.Where(static orders => orders.Any(static order => order.Length > 0)).ToArray();
        var names = named.SelectMany(static orders => orders.SelectMany(static order => order)).Distinct().ToArray();
        var expected =
            from a in names
            from b in names
            let withA = named.Where(orders => orders.Any(order => order.Contains(a))).ToArray()
            let later = withA.Count(orders => orders.SkipWhile(order => !order.Contains(a)).Skip(1).Any(order => order.Contains(b)))
            let all = named.Count(orders => orders.Skip(1).Any(order => order.Contains(b)))
            let others = named.Except(withA).Count(orders => orders.Skip(1).Any(order => order.Contains(b)))
            where later >= 0.1m * named.Length
            select (a, b, new Ratio(later, withA.Length), new Ratio(all, named.Length), Math.Round(a == b ? 1 : Association.PValue(later, withA.Length, later + others, named.Length), 9));
        Assert.Equal(named.Length, next.Customers);
        Assert.Equal(
            expected.OrderBy(static pair => (pair.a, pair.b)),
            next.Pairs.Select(pair => (items.Catalogue[pair.A].Key, items.Catalogue[pair.B].Key, pair.Share, pair.BaseRate, Math.Round(pair.PValue ?? 1, 9))).OrderBy(static pair => (pair.Item1, pair.Item2)));
        Assert.Equal(
            next.Pairs.OrderByDescending(static pair => Math.Round(pair.Lift!.Value, 12)).ThenByDescending(static pair => pair.Share.Numerator)
                .ThenBy(pair => items.Catalogue[pair.A].Key, StringComparer.Ordinal).ThenBy(pair => items.Catalogue[pair.B].Key, StringComparer.Ordinal),
            next.Pairs);
        Assert.Equal(next.Pairs.ElementAt(1), next.Pairs[1]);
    }

    [Fact]
    public void Proposal_is_what_others_came_back_for_and_the_customer_does_not_have()
    {
        var shop = new Shelf();
        for (var customer = 1; customer <= 60; customer++)
        {
            shop.Order(customer, "2024-01-01", customer <= 30 ? "tea" : "cup");
            shop.Order(customer, "2024-02-01", customer <= 25 ? "pot" : "cup");
        }

        var items = shop.Build();
        var next = NextProducts.Count(items, CustomerSelection.Everybody, null, 0.05m);

        var proposal = Assert.Single(next.For(28, 3));
        Assert.Equal(("pot", "tea"), (items.Catalogue[proposal.Item].Key, items.Catalogue[proposal.Because.A].Key));
        Assert.Equal(new Ratio(25, 30), proposal.Because.Share);
        Assert.Empty(next.For(0, 3));
        Assert.Equal(Enumerable.Range(0, 60).Select(customer => next.For(customer, 1) is [{ Because: var because }] ? because : null), next.Best());
        Assert.Equal(5, next.Best().Count(static pair => pair is not null));
        var offers = NextOffers.Count(items, next.Best(), CustomerSelection.Of(items.History, static customer => customer is 27 or 28 or 40));
        Assert.Equal((3, 2), (offers.Customers, offers.Reached));
        var offer = Assert.Single(offers.Offers);
        Assert.Equal(("pot", 2, 25 / 30m), (items.Catalogue[offer.Item].Key, offer.Customers, offer.Expected.Value));
        Assert.Equal("tea", items.Catalogue[offer.Because.A].Key);
        Assert.Empty(next.For(45, 3));
    }

    [Fact]
    public void Best_of_each_customer_is_the_first_of_their_proposals()
    {
        var random = new Random(Effort.Seed);
        var shop = new Shelf();
        for (var customer = 1; customer <= 300; customer++)
        {
            // Whoever begins with an even product goes on to the next ones.
            var first = random.Next(8);
            shop.Order(customer, "2024-01-01", $"P{first}");
            shop.Order(customer, "2024-02-01", [.. Enumerable.Range(0, random.Next(1, 4)).Select(step => $"P{(first % 2 == 0 ? first + step : random.Next(8)) % 8}").Distinct()]);
        }

        var next = NextProducts.Count(shop.Build(), CustomerSelection.Everybody, null, 0.01m);

        Assert.Contains(next.Best(), static pair => pair is not null);
        Assert.Equal(Enumerable.Range(0, 300).Select(customer => next.For(customer, 1) is [var only] ? only.Item : -1), next.Best().Select(static pair => pair?.B ?? -1));
    }

    [Fact]
    public void Fewer_than_thirty_who_have_it_propose_nothing()
    {
        var shop = new Shelf();
        for (var customer = 1; customer <= 60; customer++)
        {
            shop.Order(customer, "2024-01-01", customer <= 29 ? "tea" : "cup");
            shop.Order(customer, "2024-02-01", customer <= 24 ? "pot" : "cup");
        }

        var next = NextProducts.Count(shop.Build(), CustomerSelection.Everybody, null, 0.05m);

        Assert.True(next.Pairs.Single(static pair => pair.Share == new Ratio(24, 29)).Stands);
        Assert.Empty(next.For(28, 3));
        Assert.All(next.Best(), Assert.Null);
    }
}
