using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class WooCommerceOrdersFormatTests
{
    private readonly WooCommerceOrdersFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() =>
        new SampleTruth("woocommerce-orders") { Identity = customer => customer.IsGuest ? null : $"id:{customer.Number}" }.AssertImportAsync();

    [Theory]
    [InlineData("wc-completed", StatusMeaning.Valid)]
    [InlineData("processing", StatusMeaning.Valid)]
    [InlineData("on-hold", StatusMeaning.Valid)]
    [InlineData("On hold", StatusMeaning.Valid)]
    [InlineData("refunded", StatusMeaning.Refunded)]
    [InlineData("pending", StatusMeaning.NotValid)]
    [InlineData("wc-pending", StatusMeaning.NotValid)]
    [InlineData("Pending payment", StatusMeaning.NotValid)]
    [InlineData("cancelled", StatusMeaning.NotValid)]
    [InlineData("failed", StatusMeaning.NotValid)]
    [InlineData("draft", StatusMeaning.NotValid)]
    [InlineData("wc-checkout-draft", StatusMeaning.NotValid)]
    [InlineData("wc-awaiting-pickup", null)]
    public void Status_word_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task Orders_of_one_row_are_told_by_their_total_without_shipping_and_tax()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            order_id,order_date,order_status,billing_email,order_total,shipping_total,tax_total
            11,2024-01-05 10:00:00,completed,ana@example.com,27.50,5.00,2.50
            12,2024-01-06 10:00:00,pending,ana@example.com,99.00,5.00,4.00
            13,2024-01-07 10:00:00,wc-refunded,BOB@example.com,15.00,5.00,0
            """);

        Assert.Equal(("woocommerce-orders", 2, 1, 2, 30m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.CustomersAdded, result.GrossRevenue));
    }
}
