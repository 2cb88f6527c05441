using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class LoyaltyTests
{
    private static readonly OrderHistory Shop = new Purchases()
        .Order(1, "2024-01-01", 10).Order(1, "2024-01-11", 12)
        .Order(2, "2024-01-01", 20).Order(2, "2024-01-01", 25)
        .Order(3, "2024-02-01", 30).Order(3, "2024-02-21", 35).Refund(3, "2024-02-22", 10, order: 6)
        .Order(4, "2024-02-01", 40).Order(4, "2024-03-02", 40)
        .Order(5, "2024-03-01", 50)
        .Build();

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 14)];

    [Fact]
    public void Loyalty_duration_is_over_customers_with_two_order_days()
    {
        // 10, 20 and 30 days; customer 2 ordered twice on one day, customer 5 once.
        var duration = LoyaltyDuration.Count(Shop, CustomerSelection.Everybody);

        Assert.Equal((3, new Ratio(60, 3), 20m), (duration.Customers, duration.Mean, duration.Median));
        Assert.Null(LoyaltyDuration.Count(new Purchases().Order(1, "2024-01-01").Build(), CustomerSelection.Everybody).Median);
    }

    [Fact]
    public void Median_of_two_durations_is_the_mean_of_both() =>
        Assert.Equal(15m, LoyaltyDuration.Count(Shop.UpTo(Purchases.Day("2024-02-28")), CustomerSelection.Everybody).Median);

    [Fact]
    public void Upsell_counts_customers_with_a_later_order_worth_more_than_their_first()
    {
        // Customers 1 and 2 spent more later; 3 did before the refund of their second order (35 − 10 < 30); 4 spent the same; 5 has one order.
        Assert.Equal(new Ratio(2, 4), UpsellRate.Count(Shop, CustomerSelection.Everybody, RevenueBasis.Net).Rate);
        Assert.Equal(new Ratio(3, 4), UpsellRate.Count(Shop, CustomerSelection.Everybody, RevenueBasis.Gross).Rate);
    }

    [Fact]
    public void Cross_sell_counts_customers_who_later_bought_what_their_first_order_did_not_hold()
    {
        // 1 takes a cup the third time, 2 buys tea alone, 3's first order names nothing, 4 has one order, 5 bought both at once and one of them again.
        var shop = new Purchases()
            .Order(1, "2024-01-01", lines: ("tea", null)).Order(1, "2024-01-11", lines: ("tea", null)).Order(1, "2024-02-11", lines: [("tea", null), ("cup", null)])
            .Order(2, "2024-01-02", lines: ("tea", null)).Order(2, "2024-01-03", lines: ("tea", null))
            .Order(3, "2024-01-02").Order(3, "2024-01-03", lines: ("cup", null))
            .Order(4, "2024-01-02", lines: ("tea", null))
            .Order(5, "2024-01-02", lines: [("cup", null), ("tea", null)]).Order(5, "2024-01-20", lines: ("cup", null))
            .Build();

        Assert.Equal(new Ratio(1, 3), CrossSellRate.Count(shop, CustomerSelection.Everybody).Rate);
        Assert.Equal(new Ratio(0, 3), CrossSellRate.Count(shop.UpTo(Purchases.Day("2024-02-10")), CustomerSelection.Everybody).Rate);
        Assert.Equal(new Ratio(0, 1), CrossSellRate.Count(shop.UpTo(Purchases.Day("2024-01-03")), CustomerSelection.Of(shop, static customer => customer == 1)).Rate);
        Assert.Null(CrossSellRate.Count(Shop, CustomerSelection.Everybody).Rate.Value);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Cross_sell_equals_a_slow_count_over_the_rows_on_any_day(int seed)
    {
        var shop = RandomShop.Rows(seed);
        var asOf = new DateOnly(2024, 1, 1).AddDays(seed * 20);
        var histories = shop.Orders.Where(order => order.CustomerId is not null && order.Day <= asOf)
            .GroupBy(order => order.CustomerId)
            .Select(orders => orders.OrderBy(order => order.Day).ThenBy(order => order.SecondOfDay).ThenBy(order => order.Id).Select(RandomShop.ProductsOf).ToList())
            .Where(orders => orders.Count > 1)
            .ToList();

        Assert.Equal(
            new Ratio(histories.Count(orders => orders.Skip(1).Any(products => products.Except(orders[0]).Any())), histories.Count),
            CrossSellRate.Count(shop.Build().UpTo(asOf), CustomerSelection.Everybody).Rate);
    }

    [Fact]
    public void Cross_sell_of_a_sum_is_that_of_its_stores()
    {
        var first = new Purchases(store: 1).Order(1, "2024-01-01", lines: ("tea", null)).Order(1, "2024-01-11", lines: ("cup", null)).Build();
        var second = new Purchases(store: 2).Order(2, "2024-01-01", lines: ("tea", null)).Order(2, "2024-01-11", lines: ("tea", null)).Build();

        Assert.Equal(new Ratio(1, 2), CrossSellRate.Count(OrderHistory.Sum([(first, 1), (second, 2)]), CustomerSelection.Everybody).Rate);
    }

    [Fact]
    public void Acquisition_and_repeat_rates_of_a_span_carry_what_they_are_made_of()
    {
        var totals = SpanTotals.Count(Shop, CustomerSelection.Everybody, Purchases.Span("2024-01-01", "2024-02-28"));

        Assert.Equal(new Ratio(4, 4), totals.AcquisitionRate);
        Assert.Equal(new Ratio(3, 4), totals.RepeatPurchaseRate(ordersOfOneDayAreOne: false));
        Assert.Equal(new Ratio(2, 4), totals.RepeatPurchaseRate(ordersOfOneDayAreOne: true));
        Assert.Equal(new Ratio(1, 2), SpanTotals.Count(Shop, CustomerSelection.Everybody, Purchases.Span("2024-03-01", "2024-03-31")).AcquisitionRate);
    }

    [Fact]
    public void Reactivation_rate_asks_those_who_had_fallen_silent()
    {
        // March with a window of 15 days: all four earlier customers are silent but 3, whose last order was on 21 February; 4 comes back on the 2nd, out of the
        // window that ends the month, so the span ends on the 10th.
        var figures = RetentionCounts.Count(Shop, CustomerSelection.Everybody, Purchases.Span("2024-03-01", "2024-03-10"), 15);

        Assert.Equal((1, 4, 1), (figures.Start, figures.AcquiredBefore, figures.Reactivated));
        Assert.Equal(new Ratio(1, 3), figures.ReactivationRate);
    }

    [Fact]
    public void A_mean_per_order_draws_customers_with_all_their_orders()
    {
        var buckets = MeanBuckets.Of(Shop, CustomerSelection.Everybody, Money.Scale, customer => (CustomerSummary.Of(Shop, customer).Money.Gross, Shop.DaysOf(customer).Length));

        Assert.Equal((5, new Ratio(262, 9)), (buckets.Customers, buckets.Mean));
    }
}
