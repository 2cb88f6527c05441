using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class EtsyFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("etsy")
    {
        TellsFulfilment = true,
        TellsCancelled = false,
        Identity = customer => customer.IsGuest ? null : $"user:{customer.Email.Split('@')[0]}",
        Refund = _ => 0,
    }.AssertImportAsync();

    [Fact]
    public async Task Dates_that_could_be_either_are_month_first_and_discounts_belong_to_the_items()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Sale Date,Item Name,Buyer,Quantity,Price,Coupon Code,Discount Amount,Order Shipping,Order Sales Tax,Item Total,Currency,Transaction ID,Listing ID,Ship Name,Ship Country,Order ID,SKU
            03/04/25,Mug,ana_makes,2,$5.00,WELCOME,$1.00,$4.50,$0.62,$10.00,EUR,1,9,Ana,Germany,#77,M
            03/04/25,Card,ana_makes,1,$3.00,WELCOME,$0.50,$4.50,$0.62,$3.00,EUR,2,8,Ana,Germany,#77,C
            """);

        Assert.Equal(("etsy", 1, 13m, 11.5m), (result.Format, result.OrdersAdded, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["#77|user:ana_makes|2025-03-04 00:00:00|WELCOME|Germany"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, PlacedAt, DiscountCode, Country) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId"));
    }
}
