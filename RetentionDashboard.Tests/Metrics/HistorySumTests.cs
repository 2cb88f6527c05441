using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Metrics;

public sealed class HistorySumTests
{
    [Fact]
    public void Every_amount_is_converted_and_rounded_by_itself()
    {
        var euros = new Purchases().Order(1, "2024-01-01", 10, discount: 1, paid: 12).Build();
        var rupiah = new Purchases().Order(2, "2024-01-02", 50_000).Order(null, "2024-01-03", 25_000).Refund(2, "2024-01-05", 50_000).Build();

        var sum = OrderHistory.Sum([(euros, 1m), (rupiah, 1 / 17_000m)]);

        // 50,000 / 17,000 = 2.94117…, of an order and of its refund alike, so that nothing remains of it.
        Assert.Equal(29_412, sum.MoneyOf(1).Subtotal);
        var totals = SpanTotals.Count(sum, CustomerSelection.Everybody, null);
        Assert.Equal((2, 2, 10m), (totals.Customers, totals.Orders, Money.ToDecimal(totals.Money.Net)));
        Assert.Equal((11m + 2.9412m, 12m + 2.9412m), (Money.ToDecimal(totals.Money.Gross), Money.ToDecimal(totals.Money.Paid)));
        Assert.Equal((1, 14_706L), (sum.Unattributed.Totals(null).Orders, sum.Unattributed.Totals(null).Money.Net));
    }

    [Fact]
    public void Customers_of_each_store_keep_their_own_first_order_and_refunds()
    {
        var tea = new Purchases()
            .Order(3, "2024-01-01", 10, channel: "web", lines: ("TEA", null)).Order(3, "2024-02-01", 20, channel: "pos")
            .Refund(3, "2024-02-03", 5, order: 1).Build();
        var coffee = new Purchases()
            .Order(2, "2024-01-01", 30, channel: "pos", lines: [("COFFEE", null), ("TEA", null)]).Order(null, "2023-12-01", 1).Refund(2, "2024-03-01", 4, order: 1).Build();

        var sum = OrderHistory.Sum([(tea, 1m), (coffee, 1m)]);

        Assert.Equal([2, 3], sum.CustomerIds.ToArray());
        Assert.Equal(["pos", "web"], new[] { 0, 1 }.Select(customer => sum.Channels.Values[sum.Channels.CodeAt(sum.FirstOrderOf(customer))]));
        Assert.Equal(["TEA", "COFFEE"], sum.Products.Catalogue.Select(product => product.Key));
        Assert.Equal((26m, 25m), (Net(sum, 0), Net(sum, 1)));
        Assert.Equal(("2023-12-01", "2024-02-01"), ($"{sum.FirstDay:yyyy-MM-dd}", $"{sum.AsOf:yyyy-MM-dd}"));
    }

    [Fact]
    public void Sum_of_one_store_at_its_own_rate_is_that_store()
    {
        var shop = new Purchases().Order(1, "2024-01-01", 10, country: "ID").Order(1, "2024-03-01").Order(2, "2024-02-01").Refund(1, "2024-01-09", 3).Build();

        var sum = OrderHistory.Sum([(shop, 1m)]);

        Assert.Equal(
            SpanTotals.Count(shop, CustomerSelection.Everybody, null).Money, SpanTotals.Count(sum, CustomerSelection.Everybody, null).Money);
        Assert.Equal(shop.DaysOf(0).ToArray(), sum.DaysOf(0).ToArray());
        Assert.Equal(shop.AsOf, sum.AsOf);
    }

    private static decimal Net(OrderHistory history, int customer) => Money.ToDecimal(CustomerSummary.Of(history, customer).Money.Net);
}
