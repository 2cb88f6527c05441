using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class ShopifyFormatTests
{
    private readonly ShopifyFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("shopify") { TellsFulfilment = true }.AssertImportAsync();

    [Theory]
    [InlineData("paid", StatusMeaning.Valid)]
    [InlineData("partially_paid", StatusMeaning.Valid)]
    [InlineData("authorized", StatusMeaning.Valid)]
    [InlineData("pending", StatusMeaning.Valid)]
    [InlineData("partially_refunded", StatusMeaning.Valid)]
    [InlineData("Partially refunded", StatusMeaning.Valid)]
    [InlineData("unpaid", StatusMeaning.Valid)]
    [InlineData("refunded", StatusMeaning.Refunded)]
    [InlineData("voided", StatusMeaning.NotValid)]
    [InlineData("Expired", StatusMeaning.NotValid)]
    [InlineData("on the moon", null)]
    public void Financial_status_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task Reordered_dropped_and_reworded_columns_are_found_by_name()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Id,Lineitem SKU,Lineitem quantity,Lineitem name,Lineitem price,Created at,Canceled at,Financial Status,Currency,Email,Total,Subtotal,Name,Source,Billing Zip,Phone,Refunded Amount
            71,A,2,Mug,10.00,2025-10-07 23:30:00 +0200,,paid,EUR,ana@example.com,25.00,20.00,#1,shopify_draft_order,'01234,,0.00
            ,B,1,Tea,0.00,2025-10-07 23:30:00 +0200,,,,ana@example.com,,,#1,,,,
            72,A,1,Mug,10.00,2025-10-08 10:00:00 +0200,2025-10-08 11:00:00 +0200,paid,EUR,ana@example.com,10.00,10.00,#2,web,,,0.00
            73,A,1,Mug,10.00,2025-10-09 22:30:00 +0000,,partially_refunded,EUR,,14.00,10.00,#3,pos,,'+49 170 1234567,4.00
            """);

        Assert.Equal(("shopify", 2, 1, 0, 30m, 26m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.OrdersUnattributed, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["#1|email:ana@example.com|2025-10-07 23:30:00|shopify_draft_order", "#3|phone:+491701234567|2025-10-10 00:30:00|pos"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, PlacedAt, Channel) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE IsValid ORDER BY Number"));
        Assert.Equal(["A|2", "B|1"], shop.Query(
            "SELECT concat_ws('|', p.Key, CAST(l.Quantity AS INTEGER)) FROM OrderLines l JOIN Products p ON p.Id = l.ProductId JOIN Orders o ON o.Id = l.OrderId WHERE o.Number = '#1' ORDER BY 1"));
    }

    [Fact]
    public async Task A_phone_identifies_only_where_there_is_no_e_mail_and_an_address_never_does()
    {
        await using var shop = await ImportShop.CreateAsync();

        await shop.ImportAsync("""
            Name,Email,Financial Status,Currency,Subtotal,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Billing Name,Billing Phone,Phone
            #1,ANA@example.com ,paid,EUR,5,5,2025-01-01 10:00:00 +0100,1,Mug,5,Ana,+49 30 1111111,+49 30 2222222
            #2,,paid,EUR,5,5,2025-01-02 10:00:00 +0100,1,Mug,5,Ana,+49 30 1111111,+49 30 2222222
            #3,,paid,EUR,5,5,2025-01-03 10:00:00 +0100,1,Mug,5,Ana,+49 30 1111111,
            """);

        Assert.Equal(["email:ana@example.com", "phone:+49302222222", null], shop.Query(
            "SELECT Identity FROM Orders o LEFT JOIN Customers c ON c.Id = o.CustomerId ORDER BY Number"));
    }
}
