using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Forecast;

public sealed class PurchaseSummaryTests
{
    [Fact]
    public void Orders_of_one_day_are_one_purchase_and_the_first_day_is_no_repeat()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 50).Order(1, "2024-01-01", 7).Order(1, "2024-01-11", 20).Order(1, "2024-01-11", 10).Order(1, "2024-02-20", 30)
            .Order(2, "2024-01-05", 99).Order(2, "2024-01-05", 1)
            .Order(3, "2024-03-09", 5)
            .Build();

        var summary = PurchaseReader.Read(history, new DateOnly(2024, 2, 29))!;

        Assert.Equal(new RepeatPurchases(2, 50, 59), summary.Of(0));
        Assert.Equal(30, summary.ValueOf(0));
        Assert.Equal(new RepeatPurchases(0, 0, 55), summary.Of(1));
        Assert.Equal(0, summary.ValueOf(1));
        Assert.Null(summary.Of(2));
        Assert.Equal((3, 2, 1, 2L, 59), (summary.Places, summary.Customers, summary.Repeaters, summary.Repeats, summary.LongestAge));
    }

    [Fact]
    public void Refunds_lower_the_day_of_their_order_and_only_once_they_are_known()
    {
        var history = new Purchases()
            .Order(1, "2024-01-01", 50).Order(1, "2024-01-11", 20).Order(1, "2024-01-20", 30)
            .Refund(1, "2024-01-02", 15, order: 1).Refund(1, "2024-01-12", 8, order: 2).Refund(1, "2024-03-01", 30, order: 3)
            .Build("2024-04-01");

        Assert.Equal(21, PurchaseReader.Read(history, new DateOnly(2024, 2, 1))!.ValueOf(0));
        Assert.Equal(6, PurchaseReader.Read(history)!.ValueOf(0));
        Assert.Equal(25, PurchaseReader.Read(history, null, RevenueBasis.Gross)!.ValueOf(0));
    }

    [Fact]
    public void History_without_orders_has_no_summary() => Assert.Null(PurchaseReader.Read(new Purchases().Build()));

    [Fact]
    public void Equal_customers_are_counted_together_and_permuting_changes_nothing()
    {
        RepeatPurchases?[] customers = [new(1, 7, 30), new(0, 0, 30), new(1, 7, 30), new(2, 20, 90), new(0, 0, 30)];
        var (summary, reversed) = (PurchaseSummary.Of(customers), PurchaseSummary.Of([.. customers.Reverse()]));

        Assert.Equal(3, summary.Distinct);
        Assert.Equal([2, 2, 1], summary.Counts);
        Assert.Equal(summary.Groups, reversed.Groups);
        Assert.Equal(summary.Counts, reversed.Counts);
        Assert.All(Enumerable.Range(0, 5), customer => Assert.Equal(customers[customer], summary.Of(customer)));
    }

    [Fact]
    public void Likelihood_of_groups_is_the_sum_over_customers()
    {
        var shop = SimulatedShop.Draw(PurchaseModel.Of(PurchaseModelKind.BgNbd, 0.6, 5, 0.8, 2.5), new SpendModel(6, 4, 15), 300, 100, 0, 11);
        double[] logs = [-0.5, 1.5, 0, 1];

        Assert.All(Enum.GetValues<PurchaseModelKind>(), kind =>
        {
            var apart = shop.Purchases.Sum(one => PurchaseFit.Likelihood(PurchaseSummary.Of([one]), kind).At(logs, new double[4]));
            Assert.Equal(apart, PurchaseFit.Likelihood(shop.Summary, kind).At(logs, new double[4]), 1e-8);
        });
    }

    [Theory]
    [InlineData(-1, 0, 10)]
    [InlineData(0, 3, 10)]
    [InlineData(3, 2, 10)]
    [InlineData(1, 11, 10)]
    public void Impossible_purchases_are_refused(int repeats, int last, int age) =>
        Assert.Throws<ArgumentException>(() => PurchaseSummary.Of([new RepeatPurchases(repeats, last, age)]));
}
