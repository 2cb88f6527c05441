using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class OrderHistoryTests
{
    [Fact]
    public void First_order_is_the_earliest_by_day_then_time_then_id()
    {
        var history = new Purchases()
            .Order(1, "2024-01-02", channel: "late")
            .Order(1, "2024-01-01", channel: "noon", second: 43_200)
            .Order(1, "2024-01-01", channel: "morning", second: 28_800)
            .Order(1, "2024-01-01", channel: "also morning", second: 28_800)
            .Build();

        Assert.Equal("morning", history.Channels.Values[history.Channels.CodeAt(history.FirstOrderOf(0))]);
    }

    [Fact]
    public void Every_basis_keeps_its_own_amount()
    {
        var history = new Purchases().Order(1, "2024-01-01", 10).Order(1, "2024-01-02", 10, discount: 1, paid: 12).Build();

        Assert.Equal((100_000L, 100_000L, 100_000L), (history.MoneyOf(0).Subtotal, history.MoneyOf(0).Gross, history.MoneyOf(0).Paid));
        Assert.Equal((100_000L, 110_000L, 120_000L), (history.MoneyOf(1).Subtotal, history.MoneyOf(1).Gross, history.MoneyOf(1).Paid));
    }

    [Fact]
    public void As_of_date_is_the_newest_order_of_anybody()
    {
        var history = new Purchases().Order(1, "2024-01-02").Order(null, "2024-01-09").Refund(1, "2024-02-01", 1).Build();

        Assert.Equal(Purchases.Day("2024-01-09"), history.AsOf);
    }

    [Fact]
    public void People_with_nothing_but_a_refund_are_no_customers_and_lower_the_totals()
    {
        var history = new Purchases().Order(1, "2024-01-02", 100).Refund(2, "2024-01-03", 30).Build();

        var totals = SpanTotals.Count(history, CustomerSelection.Everybody, null);

        Assert.Equal((1, 70m), (totals.Customers, Money.ToDecimal(totals.Money.Net)));
    }

    [Fact]
    public void A_refund_of_an_order_that_is_not_valid_is_left_out()
    {
        var history = new Purchases().Order(1, "2024-01-02", 100).Refund(1, "2024-01-03", 30, order: 99).Build();

        Assert.Equal(0, SpanTotals.Count(history, CustomerSelection.Everybody, null).Money.Refunds);
    }

    [Fact]
    public void A_refund_of_an_unattributed_order_lowers_what_stands_beside()
    {
        var history = new Purchases().Order(1, "2024-01-02", 100).Order(null, "2024-01-02", 50).Refund(null, "2024-01-03", 20, order: 2).Build();

        var (orders, money) = history.Unattributed.Totals(null);

        Assert.Equal((1, 30m), (orders, Money.ToDecimal(money.Net)));
        Assert.Equal(100m, Money.ToDecimal(SpanTotals.Count(history, CustomerSelection.Everybody, null).Money.Net));
    }

    [Fact]
    public void A_refund_belongs_to_its_order_else_to_the_newest_order_before_it_else_to_none()
    {
        var history = new Purchases()
            .Order(1, "2024-02-01", 100)
            .Order(1, "2024-03-01", 100)
            .Refund(1, "2024-03-10", 1, order: 1)
            .Refund(1, "2024-02-20", 2)
            .Refund(1, "2024-03-20", 4)
            .Refund(1, "2024-01-20", 8)
            .Build();

        var activity = PeriodActivity.Count(history, CustomerSelection.Everybody, Grain.Month, history.DaysWithMoney!.Value, window: 90);

        Assert.Equal([0m, 98m, -1m], Net(RevenueSource.New));
        Assert.Equal([-8m, 0m, 96m], Net(RevenueSource.Returning));

        IEnumerable<decimal> Net(RevenueSource source) => Enumerable.Range(0, activity.Periods).Select(month => Money.ToDecimal(activity.Money(month, source).Net));
    }

    [Fact]
    public void Filter_by_acquisition_keeps_the_whole_history_of_whom_it_chooses()
    {
        var history = new Purchases().Order(1, "2024-01-02").Order(1, "2024-05-02").Order(2, "2024-02-02").Build();

        var january = new CustomerFilter { AcquiredTo = Purchases.Day("2024-01-31") }.Select(history);

        Assert.Equal(2, SpanTotals.Count(history, january, null).Orders);
    }

    [Fact]
    public void Hours_are_known_where_some_moment_is_not_midnight()
    {
        var timed = new Purchases().Order(1, "2024-01-02").Order(1, "2024-01-03", second: (13 * 3600) + 1).Build();
        var dates = new Purchases().Order(1, "2024-01-02").Build();

        Assert.True(timed.HasHours);
        Assert.Equal([0, 13], [timed.HourOf(0), timed.HourOf(1)]);
        Assert.False(dates.HasHours);
        Assert.Null(dates.HourOf(0));
    }

    [Fact]
    public void An_order_has_a_discount_by_its_code_or_by_its_money()
    {
        var history = new Purchases().Order(1, "2024-01-01").Order(1, "2024-01-02", code: "TEA5").Order(1, "2024-01-03", discount: 1).Build();

        Assert.Equal([false, true, true], [history.HasDiscount(0), history.HasDiscount(1), history.HasDiscount(2)]);
    }

    [Fact]
    public void Sum_and_cut_keep_hours_regions_and_whose_customer_somebody_is()
    {
        var tea = new Purchases(store: 5).Order(2, "2024-01-02", region: "Bali", second: 7200).Order(2, "2024-02-02", region: "Java", second: 3600).Build();
        var coffee = new Purchases(store: 3).Order(1, "2024-01-04", region: "Java").Build();

        var sum = OrderHistory.Sum([(tea, 1m), (coffee, 1m)]).UpTo(Purchases.Day("2024-01-31"));

        Assert.Equal([null, 2], [sum.HourOf(0), sum.HourOf(1)]);
        Assert.Equal(["Java", "Bali"], new[] { 0, 1 }.Select(order => sum.Regions.Values[sum.Regions.CodeAt(order)]));
        Assert.Equal([3, 5], new[] { 0, 1 }.Select(customer => sum.Stores.Ids[sum.Stores.CodeOf(customer)]));
        Assert.Equal((5, 0), (tea.Stores.Ids[0], tea.Stores.CodeOf(0)));
    }

    [Fact]
    public void An_order_takes_at_most_24_bytes()
    {
        const int orders = 24_000;
        var purchases = new Purchases(store: 1);
        for (var order = 0; order < orders; order++)
        {
            // Like the generator's shop: somewhat more than two orders a customer, most with one, amounts in thousands of rupiah, a refund in thirty.
            var customer = order % 3 == 0 ? order : order % 3000;
            purchases.Order(
                customer, order % 5 == 0 ? "2024-03-01" : "2025-07-09", 1000 * (order % 300), $"channel {order % 6}", "ID", order % 9 == 0 ? "TEA5" : null,
                second: order, lines: [($"P{order % 40}", null), ($"P{order % 7}", null)]);
            if (order % 30 == 0)
            {
                purchases.Refund(customer, "2025-08-01", 1000, order + 1);
            }
        }

        var history = purchases.Build();

        Assert.InRange((double)history.Bytes / history.OrderCount, 12, 24);
    }
}
