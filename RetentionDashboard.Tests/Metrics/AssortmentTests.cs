using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class AssortmentTests
{
    private static readonly CatalogueProduct Green = new("GREEN", "Green tea", "Tea");
    private static readonly CatalogueProduct Black = new("BLACK", "Black tea", "Tea");
    private static readonly CatalogueProduct Mug = new("MUG", "Mug", "Kitchen");
    private static readonly CatalogueProduct Card = new("CARD", "Gift card", null);

    [Fact]
    public void Products_come_by_the_orders_that_hold_them()
    {
        var bought = Assortment.Of(
        [
            Line(1, "2024-01-05", Green, 2, 20), Line(1, "2024-01-05", Green, 1, 10), Line(1, "2024-01-05", Mug, 1, 8),
            Line(2, "2024-02-05", Green, 1, 10), Line(3, "2024-03-05", Black, 1, 9), Line(3, "2024-03-05", Card, 1, 50),
        ]);

        Assert.Equal(
            [
                new BoughtProduct(Green, 2, 4, Money.FromDecimal(40), Purchases.Day("2024-02-05")),
                new BoughtProduct(Card, 1, 1, Money.FromDecimal(50), Purchases.Day("2024-03-05")),
                new BoughtProduct(Black, 1, 1, Money.FromDecimal(9), Purchases.Day("2024-03-05")),
                new BoughtProduct(Mug, 1, 1, Money.FromDecimal(8), Purchases.Day("2024-01-05")),
            ],
            bought.Products);
        Assert.Equal([new BoughtCategory("Tea", 3, Money.FromDecimal(49)), new BoughtCategory("Kitchen", 1, Money.FromDecimal(8))], bought.Categories);
        Assert.Equal("Tea", bought.Favourite?.Name);
    }

    [Fact]
    public void Two_products_of_a_category_in_one_order_count_once()
    {
        var bought = Assortment.Of([Line(1, "2024-01-05", Green, 1, 10), Line(1, "2024-01-05", Black, 1, 9), Line(2, "2024-01-06", Mug, 1, 8), Line(3, "2024-01-07", Mug, 1, 8)]);

        Assert.Equal(("Kitchen", 2), (bought.Favourite!.Name, bought.Favourite.Orders));
    }

    [Fact]
    public void Without_categories_there_is_no_favourite()
    {
        Assert.Null(Assortment.Of([Line(1, "2024-01-05", Card, 1, 50)]).Favourite);
        Assert.Empty(Assortment.Of([]).Products);
    }

    private static BoughtLine Line(int order, string day, CatalogueProduct product, double quantity, decimal total) =>
        new(order, Purchases.Day(day), product, quantity, Money.FromDecimal(total));
}
