using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class LeadingItemsTests
{
    [Fact]
    public void Order_is_led_by_its_largest_item_and_of_equal_ones_by_the_first_key()
    {
        var items = new Shelf()
            .Order(1, "2024-01-01", 0, ("tea", 1, 10), ("pot", 1, 25))
            .Order(1, "2024-01-02", "tea", "cup")
            .Order(1, "2024-01-03", "pot")
            .Order(1, "2024-01-04")
            .Build();

        Assert.Equal(["pot", "cup", "pot", null], Leads(items, []));
        Assert.Equal(["tea", "cup", null, null], Leads(items, ["pot", "nothing"]));
    }

    [Fact]
    public void Category_weighs_all_its_lines()
    {
        var items = new Shelf().Order(1, "2024-01-01", 0, ("green/Tea", 1, 10), ("black/Tea", 1, 10), ("pot/Pots", 1, 15)).Build(ProductLevel.Category);

        Assert.Equal(["Tea"], Leads(items, []));
        Assert.Equal(["Pots"], Leads(items, ["Tea"]));
    }

    private static IEnumerable<string?> Leads(OrderItems items, string[] hidden)
    {
        var leading = new LeadingItems(items, hidden);
        return Enumerable.Range(0, items.History.OrderCount).Select(order => leading.Of(order) is >= 0 and var item ? items.Catalogue[item].Key : null);
    }
}
