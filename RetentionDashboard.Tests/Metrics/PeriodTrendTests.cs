using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class PeriodTrendTests
{
    [Fact]
    public void Months_of_a_small_shop_are_those_counted_by_hand()
    {
        var history = new Purchases()
            .Order(1, "2023-11-10", 10)
            .Order(1, "2024-01-05", 20).Order(1, "2024-01-05", 5).Order(2, "2024-01-20", 30)
            .Order(2, "2024-02-02", 7).Order(2, "2024-02-09", 8).Refund(2, "2024-02-10", 3).Order(3, "2024-02-20", 4)
            .Order(1, "2024-03-01", 9)
            .Build();

        var trend = PeriodTrend.Count(history, CustomerSelection.Everybody, Grain.Month, Purchases.Day("2024-02-29"), 2, 31);

        Assert.Equal(new Period(Grain.Month, Period.OrdinalOf(Grain.Month, Purchases.Day("2024-01-01"))), trend.First);
        Assert.Equal(((2, 1, 3), (2, 1, 3)), ((trend.Customers(0), trend.NewCustomers(0), trend.Orders(0)), (trend.Customers(1), trend.NewCustomers(1), trend.Orders(1))));
        Assert.Equal(Money.FromDecimal(16), trend.Money(1).Net);
        Assert.Equal((new Ratio(1, 2), new Ratio(0, 2)), (trend.RepeatPurchaseRate(0, false), trend.RepeatPurchaseRate(0, true)));
        Assert.Equal((new Ratio(1, 2), new Ratio(1, 2)), (trend.RepeatPurchaseRate(1, false), trend.RepeatPurchaseRate(1, true)));
        // In the window before February are 1 and 2; at its end 2 alone. Nobody ordered in December.
        Assert.Equal((new Ratio(0, 0), new Ratio(1, 2)), (trend.RetentionRate(0), trend.RetentionRate(1)));
        Assert.Equal((new Ratio(65, 2), new Ratio(81, 3)), (trend.HistoricClv(0, RevenueBasis.Net), trend.HistoricClv(1, RevenueBasis.Net)));
        // 10 November to 5 January are 56 days; in February 2 came back after 13 days and after 7.
        Assert.Equal((56m, 10m), (trend.DaysBetweenOrders(0).Median, trend.DaysBetweenOrders(1).Median));
        Assert.Equal((1, 2), (trend.DaysBetweenOrders(0).Gaps, trend.DaysBetweenOrders(1).Gaps));
        Assert.Equal((2, 4, new Ratio(56, 2)), (trend.UpTo(0).Customers, trend.UpTo(0).Orders, trend.UpTo(0).Lifespan));
        Assert.Equal((3, 7, new Ratio(56 + 20, 3)), (trend.UpTo(1).Customers, trend.UpTo(1).Orders, trend.UpTo(1).Lifespan));
    }

    [SharedDataTheory]
    [InlineData("cdnow_sample")]
    [InlineData("online_retail")]
    [InlineData("superstore")]
    public void Every_period_equals_its_own_totals_and_retention(string dataset)
    {
        var history = RealHistories.Named(dataset);
        var last = history.AsOf!.Value;

        var trend = PeriodTrend.Count(history, CustomerSelection.Everybody, Grain.Quarter, last, 6, 90);

        for (var index = 0; index < trend.Periods; index++)
        {
            var days = (trend.First + index).Days;
            var span = days with { To = days.To < last ? days.To : last };
            var totals = SpanTotals.Count(history, CustomerSelection.Everybody, span);
            Assert.Equal((totals.Customers, totals.NewCustomers, totals.Orders, totals.Money), (trend.Customers(index), trend.NewCustomers(index), trend.Orders(index), trend.Money(index)));
            Assert.Equal(totals.RepeatPurchaseRate(false), trend.RepeatPurchaseRate(index, false));
            Assert.Equal(totals.RepeatPurchaseRate(true), trend.RepeatPurchaseRate(index, true));
            Assert.Equal(RetentionCounts.Count(history, CustomerSelection.Everybody, span, 90).RetentionRate, trend.RetentionRate(index));
            var upTo = SpanTotals.Count(history, CustomerSelection.Everybody, new DateSpan(DateOnly.MinValue, span.To));
            Assert.Equal(new Ratio(Money.ToDecimal(upTo.Money.Net), upTo.Customers), trend.HistoricClv(index, RevenueBasis.Net));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_period_of_some_of_the_orders_equals_what_is_counted_of_its_days_alone(int seed)
    {
        var history = RandomShop.Rows(seed).Build();
        var selection = CustomerSelection.Of(history, static customer => customer % 3 > 0).Counting(new OrderFilter { NumberFrom = 2, NumberTo = 5 });
        var last = Purchases.Day("2024-10-10");

        var trends = PeriodTrends.Count(history, selection, [Grain.Month, Grain.Quarter], last, 9, 40);

        foreach (var trend in new[] { trends.Of(Grain.Month), trends.Of(Grain.Quarter) })
        {
            for (var index = 0; index < trend.Periods; index++)
            {
                var days = (trend.First + index).Days;
                var span = days with { To = days.To < last ? days.To : last };
                var (totals, upTo) = (SpanTotals.Count(history, selection, span), SpanTotals.Count(history, selection, new DateSpan(DateOnly.MinValue, span.To)));
                Assert.Equal((totals.Customers, totals.NewCustomers, totals.Orders, totals.Money), (trend.Customers(index), trend.NewCustomers(index), trend.Orders(index), trend.Money(index)));
                Assert.Equal(GapCounts.Count(history, selection, span).Histogram, trend.DaysBetweenOrders(index).Histogram);
                Assert.Equal(new ClvTotals(upTo.Customers, upTo.Orders, upTo.Money, Lifespans.Count(history, selection, span.To).Mean), trend.UpTo(index));
            }
        }
    }
}
