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

    [Fact]
    public void Customers_with_an_id_in_several_stores_order_in_time()
    {
        var tea = new Purchases(store: 1).Order(1, "2024-01-05", 1, second: 7200).Order(1, "2024-03-01", 2).Build();
        var coffee = new Purchases(store: 2).Order(1, "2024-01-05", 4, second: 3600, lines: ("COFFEE", null)).Order(1, "2024-02-01", 8).Refund(1, "2024-02-03", 3, order: 2).Build();

        var sum = OrderHistory.Sum([(tea, 1m), (coffee, 1m)]);

        Assert.Equal([4m, 1m, 8m, 2m], Enumerable.Range(0, 4).Select(order => Money.ToDecimal(sum.MoneyOf(order).Net)));
        Assert.Equal((2, "COFFEE"), (sum.Stores.Ids[sum.Stores.CodeOf(0)], sum.Products.Catalogue[sum.Products.Of(0)[0]].Key));
        Assert.Equal((2, 12m), (sum.RefundOrders[0], Net(sum, 0)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Sum_of_invented_shops_is_the_shop_of_all_their_converted_rows(int seed)
    {
        const decimal rate = 0.37m;
        var (one, other) = (RandomShop.Rows(seed), RandomShop.Rows(seed + 100));
        var converted = new RandomShop(
            [.. one.Orders, .. other.Orders.Select(order => order with
            {
                Id = order.Id + 1000,
                CustomerId = order.CustomerId + 1000,
                Subtotal = Money.Convert(order.Subtotal, rate),
                Gross = Money.Convert(order.Gross, rate),
                Paid = Money.Convert(order.Paid, rate),
            })],
            [.. one.Refunds, .. other.Refunds.Select(refund => refund with
            {
                OrderId = refund.OrderId + 1000, CustomerId = refund.CustomerId + 1000, Amount = Money.Convert(refund.Amount, rate),
            })]);
        var theirs = new RandomShop(
            [.. other.Orders.Select(order => order with { CustomerId = order.CustomerId + 1000 })], [.. other.Refunds.Select(refund => refund with { CustomerId = refund.CustomerId + 1000 })]);

        var sum = OrderHistory.Sum([(one.Build(), 1m), (theirs.Build(), rate)]);
        var whole = converted.Build();

        Assert.Equal(Columns(whole), Columns(sum));
        Assert.Equal($"{whole.Unattributed.Totals(null)} {whole.FirstDay} {whole.AsOf}", $"{sum.Unattributed.Totals(null)} {sum.FirstDay} {sum.AsOf}");
    }

    private static IEnumerable<string> Columns(OrderHistory history)
    {
        for (var order = 0; order < history.OrderCount; order++)
        {
            yield return $"{history.OrderDays[order]} {history.HourOf(order)} {history.MoneyOf(order)}";
        }

        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            yield return $"{history.Ids[customer]} {history.Offsets[customer]} {history.RefundsIn(customer, null)}";
        }

        for (var refund = 0; refund < history.RefundDays.Length; refund++)
        {
            yield return $"{history.RefundDays[refund]} {history.RefundAmounts[refund]} {history.RefundOrders[refund]}";
        }
    }

    private static decimal Net(OrderHistory history, int customer) => Money.ToDecimal(CustomerSummary.Of(history, customer).Money.Net);
}
