using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class PeriodActivityTests
{
    [Fact]
    public void A_customer_is_new_then_returning_then_reactivated_after_a_long_silence()
    {
        var history = new Purchases()
            .Order(1, "2024-01-10", 10).Order(1, "2024-01-20", 20).Order(1, "2024-02-15", 30).Order(1, "2024-06-01", 40)
            .Order(2, "2024-02-01", 5)
            .Refund(1, "2024-03-01", 7, order: 1).Refund(1, "2024-06-20", 8, order: 4)
            .Build();

        var activity = PeriodActivity.Count(history, CustomerSelection.Everybody, Grain.Month, Purchases.Span("2024-01-01", "2024-06-30"), window: 30);

        Assert.Equal(("2024-01", 6), (activity.First.Key, activity.Periods));
        Assert.Equal((1, 1, 10m), Cell(activity, 0, RevenueSource.New));
        Assert.Equal((0, 1, 20m), Cell(activity, 0, RevenueSource.Returning));
        Assert.Equal((1, 1, 5m), Cell(activity, 1, RevenueSource.New));
        Assert.Equal((1, 1, 30m), Cell(activity, 1, RevenueSource.Returning));
        Assert.Equal((0, 0, -7m), Cell(activity, 2, RevenueSource.New));
        Assert.Equal((1, 1, 32m), Cell(activity, 5, RevenueSource.Reactivated));
    }

    [Fact]
    public void A_silence_of_exactly_the_window_is_no_reactivation()
    {
        var history = new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-31").Order(1, "2024-03-02").Build();

        var activity = PeriodActivity.Count(history, CustomerSelection.Everybody, Grain.Year, Purchases.Span("2024-01-01", "2024-12-31"), window: 30);

        Assert.Equal((1, 1, 1), (activity.Orders(0, RevenueSource.New), activity.Orders(0, RevenueSource.Returning), activity.Orders(0, RevenueSource.Reactivated)));
    }

    [Theory]
    [MemberData(nameof(AggregateLawsTests.Seeds), MemberType = typeof(AggregateLawsTests))]
    public void Sources_of_any_shop_add_up_to_its_totals_in_every_grain(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);

        foreach (var grain in Enum.GetValues<Grain>())
        {
            var activity = PeriodActivity.Count(history, CustomerSelection.Everybody, grain, history.DaysWithMoney!.Value, window: 20);

            var cells = Enumerable.Range(0, activity.Periods).SelectMany(period => Enum.GetValues<RevenueSource>().Select(source => (period, source))).ToArray();
            Assert.Equal(totals.Orders, cells.Sum(cell => activity.Orders(cell.period, cell.source)));
            Assert.Equal(totals.Money.Net, cells.Sum(cell => activity.Money(cell.period, cell.source).Net));
            Assert.Equal(totals.Customers, Enumerable.Range(0, activity.Periods).Sum(period => activity.Orders(period, RevenueSource.New)));
        }
    }

    private static (int Customers, int Orders, decimal Net) Cell(PeriodActivity activity, int period, RevenueSource source) =>
        (activity.Customers(period, source), activity.Orders(period, source), Money.ToDecimal(activity.Money(period, source).Net));
}
