using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ProductJourneyTests
{
    private const int Window = 30;

    // As of 30 April: 1 goes tea, pot, tea; 2 tea, pot and is silent since 1 March; 3 tea, then again lately; 4 a cup on the last day; 5 nothing that has a name.
    private static readonly Shelf Shop = new Shelf()
        .Order(1, "2024-01-01", "tea").Order(1, "2024-02-01", "pot").Order(1, "2024-03-01", "tea")
        .Order(2, "2024-01-01", "tea").Order(2, "2024-03-01", "pot")
        .Order(3, "2024-01-01", 0, ("tea", 1, 10), ("gift", 1, 99)).Order(3, "2024-04-01", "cup")
        .Order(4, "2024-04-30", "cup")
        .Order(5, "2024-03-30");

    [Fact]
    public void Customers_are_at_one_place_of_each_step_and_the_silent_are_told_from_the_young()
    {
        var (items, journey) = Of(["gift"]);

        Assert.Equal([(1, 5), (2, 3), (3, 1), (4, 0)], journey.Path.Select(static step => (step.Number, step.Customers)));
        Assert.Equal(["Item tea 3", "Item cup 1", "Others 1"], Words(items, journey, 1));
        Assert.Equal(["Item pot 2", "Item cup 1", "Open 1", "Ended 1"], Words(items, journey, 2));
        // Customer 3 ordered 29 days before the last day, customer 2 ordered 60 days before it.
        Assert.Equal(["Item tea 1", "Open 1", "Ended 1"], Words(items, journey, 3));
        Assert.Equal(["Ended 1"], Words(items, journey, 4));
        Assert.Equal(
            ["1 tea > pot 2", "1 tea > cup 1", "1 cup > Open 1", "1 Others > Ended 1", "2 pot > tea 1", "2 pot > Ended 1", "2 cup > Open 1", "3 tea > Ended 1"],
            journey.Links.Select(link => $"{link.From.Step} {Name(items, link.From)} > {Name(items, link.To)} {link.Customers}"));
        Assert.Equal(new Ratio(2, 3), journey.Links[0].Share);
        Assert.Equal([("tea", 3), ("cup", 2), ("pot", 2)], journey.Leads.Select(lead => (items.Catalogue[lead.Item].Key, lead.Customers)));
    }

    [Fact]
    public void Rare_items_are_others_and_silence_of_just_the_window_is_not_yet_an_end()
    {
        var (items, journey) = Of([], most: 1);

        Assert.Equal(["Item tea 2", "Others 3"], Words(items, journey, 1));
        Assert.Equal(["Item pot 2", "Others 1", "Open 1", "Ended 1"], Words(items, journey, 2));

        items = new Shelf().Order(1, "2024-01-01", "tea").Order(2, "2024-01-31", "tea").Build();
        Assert.Equal(["Open 2"], Words(items, ProductJourney.Count(items, CustomerSelection.Everybody, [], 8, Window), 2));
        Assert.Equal(["Open 1", "Ended 1"], Words(items, ProductJourney.Count(items, CustomerSelection.Everybody, [], 8, Window - 1), 2));
    }

    [Fact]
    public void Nobody_has_no_steps() =>
        Assert.Empty(ProductJourney.Count(Shop.Build(), CustomerSelection.Of(Shop.Build().History, static _ => false), [], 8, Window).Path);

    [Fact]
    public void Journey_of_random_customers_is_that_of_a_count_by_hand()
    {
        var random = new Random(Effort.Seed);
        var customers = Enumerable.Range(0, 80).Select(_ => Enumerable.Range(0, random.Next(1, 6)).Select(_ => (Day: random.Next(100), Item: $"P{random.Next(5)}")).OrderBy(static order => order.Day).ToArray()).ToArray();
        var shop = new Shelf();
        foreach (var (customer, orders) in customers.Index())
        {
            foreach (var (day, item) in orders)
            {
                shop.Order(customer, Purchases.Day("2024-01-01").AddDays(day).ToString("O", CultureInfo.InvariantCulture), item);
            }
        }

        var items = shop.Build();
        var journey = ProductJourney.Count(items, CustomerSelection.Everybody, ["P4"], 8, Window);

        var newest = customers.Max(static orders => orders[^1].Day);
        var paths = customers.Select(orders => orders.Take(4).Select(static order => order.Item == "P4" ? "Others" : order.Item)
            .Concat(orders.Length < 4 ? [newest - orders[^1].Day > Window ? "Ended" : "Open"] : []).ToArray()).ToArray();
        foreach (var step in journey.Path)
        {
            Assert.Equal(
                paths.Where(path => path.Length >= step.Number).CountBy(path => path[step.Number - 1]).OrderBy(static place => place.Key).Select(static place => (place.Key, place.Value)),
                step.Nodes.Select(node => (Name(items, node), node.Customers)).OrderBy(static place => place.Item1));
            Assert.Equal(customers.Count(orders => orders.Length >= step.Number), step.Customers);
        }

        Assert.Equal(
            Enumerable.Range(1, 3).SelectMany(number => paths.Where(path => path.Length > number).CountBy(path => $"{number} {path[number - 1]} > {path[number]}")).OrderBy(static link => link.Key)
                .Select(static link => (link.Key, link.Value)),
            journey.Links.Select(link => ($"{link.From.Step} {Name(items, link.From)} > {Name(items, link.To)}", link.Customers)).OrderBy(static link => link.Item1));
    }

    private static (OrderItems Items, ProductJourney Journey) Of(string[] hidden, int most = 8)
    {
        var items = Shop.Build();
        return (items, ProductJourney.Count(items, CustomerSelection.Everybody, hidden, most, Window));
    }

    private static IEnumerable<string> Words(OrderItems items, ProductJourney journey, int step) => journey.Path[step - 1].Nodes.Select(node =>
        node.Stop == JourneyStop.Item ? $"Item {Name(items, node)} {node.Customers}" : $"{node.Stop} {node.Customers}");

    private static string Name(OrderItems items, JourneyNode node) => node.Stop == JourneyStop.Item ? items.Catalogue[node.Item].Key : node.Stop.ToString();
}
