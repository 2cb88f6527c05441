using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class ProductFiguresTests
{
    // Tea: orders 1 (3 pieces, 30, refunded), 2 (1, 10, at a discount) and 5. Pots: order 3.
    private static Shelf Shop() => new Shelf()
        .Order(1, "2023-01-01", 0, ("tea/Drinks", 3, 30))
        .Order(1, "2023-01-21", 5, ("tea/Drinks", 1, 10), ("cup", 1, 4))
        .Order(1, "2023-03-02", 0, ("pot", 1, 40))
        .Order(2, "2023-02-01", 0, ("pot", 1, 50))
        .Order(3, "2024-06-01", 0, ("tea/Drinks", 2, 20))
        .Refund(1, "2023-01-05", 12);

    [Fact]
    public void Figures_of_a_product_are_those_of_its_orders_and_of_the_customers_it_won()
    {
        var items = Shop().Build();

        var figures = ProductFigures.Count(items, CustomerSelection.Everybody, null);

        var tea = figures.Items.Single(figure => items.Catalogue[figure.Item].Key == "tea");
        Assert.Equal((2, 3, 6.0, Money.FromDecimal(60)), (tea.Customers, tea.Orders, tea.Pieces, tea.Revenue));
        Assert.Equal(new Ratio(1, 3), tea.Refunded);
        Assert.Equal(new Ratio(1, 3), tea.Discounted);
        // 20 days to the second order and 40 from there to the third.
        Assert.Equal((30m, 2), tea.Next);
        Assert.Equal(new Ratio(1, 2), tea.Repeat);
        Assert.Equal(new Ratio(1, 1), tea.RepeatWithinYear);
        Assert.Equal(new Ratio(30 + 14 + 40 - 12, 1), tea.YearValue);
        Assert.Null(tea.YearValueInterval);
        Assert.False(tea.RepeatStands);
        Assert.Equal(new Ratio(1, 3), figures.Everybody.Repeat);
        Assert.Equal(new Ratio(72 + 50, 2), figures.Everybody.YearValue);
        Assert.Equal((3, 5), (figures.Everybody.Customers, figures.Everybody.Orders));
        Assert.Equal(["pot", "tea", "cup"], figures.Items.Select(figure => items.Catalogue[figure.Item].Key));
    }

    [Theory]
    [InlineData(29, false)]
    [InlineData(30, true)]
    public void Too_few_customers_have_neither_an_interval_nor_a_p_value(int customers, bool isEnough)
    {
        var shop = new Shelf();
        for (var customer = 1; customer <= 70; customer++)
        {
            shop.Order(customer, "2022-01-01", 0, (customer <= customers ? "tea" : "cup", 1, customer));
            if (customer % 3 == 0)
            {
                shop.Order(customer, "2022-02-01", 0, ("pot", 1, 5));
            }
        }

        var items = shop.Order(99, "2023-06-01", 0, ("pot", 1, 5)).Build();

        var tea = ProductFigures.Count(items, CustomerSelection.Everybody, null).Items.Single(figure => items.Catalogue[figure.Item].Key == "tea");

        Assert.Equal((customers, customers), (tea.Repeat.Denominator, tea.YearValue.Denominator));
        Assert.Equal((isEnough, isEnough), (tea.RepeatPValue is not null, tea.YearValueInterval is not null));
    }

    [Fact]
    public void Customers_before_the_span_count_as_customers_and_not_as_won()
    {
        var items = Shop().Build();

        var figures = ProductFigures.Count(items, CustomerSelection.Everybody, Purchases.Span("2023-01-10", "2023-02-28"));

        Assert.Equal((2, 2), (figures.Everybody.Customers, figures.Everybody.Orders));
        Assert.Equal(new Ratio(0, 1), figures.Everybody.Repeat);
        var tea = figures.Items.Single(figure => items.Catalogue[figure.Item].Key == "tea");
        Assert.Equal((1, new Ratio(0, 0)), (tea.Orders, tea.Repeat));
        Assert.Null(tea.YearValue.Value);
    }

    [Fact]
    public void Earlier_day_knows_neither_later_orders_nor_their_customers()
    {
        var items = Shop().Build(ProductLevel.Category, "2023-12-31");

        var drinks = Assert.Single(ProductFigures.Count(items, CustomerSelection.Everybody, null).Items);

        Assert.Equal(("Drinks", 1, 2, 4.0), (items.Catalogue[drinks.Item].Key, drinks.Customers, drinks.Orders, drinks.Pieces));
        Assert.Equal(new Ratio(0, 0), drinks.RepeatWithinYear);
    }

    [Fact]
    public void Interval_of_a_mean_of_customers_is_that_of_their_buckets()
    {
        long[] values = [100_000, 250_000, 0, -30_000, 470_000];
        var buckets = new MeanBuckets(Money.Scale);
        foreach (var (place, value) in values.Index())
        {
            buckets.Add(place + 1, value);
        }

        var expected = MeanInterval.Of(buckets)!.Value;
        var actual = MeanInterval.Of(buckets.Mean, values.Sum(static value => (double)value * value / Money.Scale / Money.Scale))!.Value;

        Near.Equal(expected.Lower, actual.Lower, 0.000001m);
        Near.Equal(expected.Upper, actual.Upper, 0.000001m);
    }

    [SharedDataFact]
    public void Figures_of_Superstore_add_up_to_those_of_the_shop()
    {
        var items = RealBaskets.Superstore().Build(ProductLevel.Category);

        var figures = ProductFigures.Count(items, CustomerSelection.Everybody, null);

        var baskets = BasketPairs.Count(items, CustomerSelection.Everybody, null, 1);
        Assert.All(figures.Items, figure => Assert.Equal(baskets.OrdersWith(figure.Item), figure.Orders));
        Assert.Equal(figures.Items.Sum(static figure => figure.Revenue), figures.Everybody.Revenue);
        Assert.Equal(
            RepeatWithin.Count(items.History, CustomerSelection.Everybody, [365]).Rate(365),
            figures.Everybody.RepeatWithinYear);
        var asked = figures.Items[0];
        var own = CustomerSelection.Of(items.History, customer => items.Of(items.History.FirstOrderOf(customer)).Contains(asked.Item));
        Assert.Equal(RepeatWithin.Count(items.History, own, [365]).Rate(365), asked.RepeatWithinYear);
    }
}
