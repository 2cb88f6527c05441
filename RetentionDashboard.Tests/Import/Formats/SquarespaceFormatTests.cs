using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class SquarespaceFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("squarespace") { TellsFulfilment = true }.AssertImportAsync();

    [Fact]
    public async Task Subtotal_is_read_before_or_after_the_discount_as_it_adds_up_to_the_total()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Order ID,Email,Financial Status,Subtotal,Shipping,Taxes,Amount Refunded,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem variant,Cancelled at
            00001,ana@example.com,PAID,20.00,5.00,1.00,0.00,24.00,2.00,2025-01-05 10:00:00 +0100,2,Mug,10.00,blue,
            00001,ana@example.com,,,,,,,,,1,Card,0.00,,
            00002,ana@example.com,PAID,18.00,5.00,1.00,8.00,24.00,2.00,2025-01-06 10:00:00 +0100,2,Mug,10.00,blue,
            00003,bob@example.com,PAID,18.00,5.00,1.00,0.00,24.00,2.00,2025-01-06 10:00:00 +0100,2,Mug,10.00,blue,2025-01-06 11:00:00 +0100
            """);

        Assert.Equal(("squarespace", 2, 1, 40m, 28m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["00001|3", "00002|2"], shop.Query("SELECT concat_ws('|', Number, (SELECT CAST(sum(Quantity) AS INTEGER) FROM OrderLines l WHERE l.OrderId = o.Id)) FROM Orders o WHERE IsValid ORDER BY 1"));
    }
}
