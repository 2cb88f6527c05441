using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class WooCommerceAdvancedFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("woocommerce-advanced").AssertImportAsync();

    [Fact]
    public async Task Few_columns_chosen_by_the_user_are_enough()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Order Number,Order Status,Order Date,Email (Billing),Order Subtotal Amount,Discount Amount,Order Shipping Amount,Order Refund Amount,Order Total Amount
            1,wc-completed,2024-01-05 10:00,ana@example.com,50.00,5.00,4.00,0.00,49.00
            2,Refunded,2024-01-06 10:00,ana@example.com,20.00,0.00,4.00,24.00,24.00
            3,Pending payment,2024-01-07 10:00,bob@example.com,20.00,0.00,4.00,0.00,24.00
            """);

        Assert.Equal(("woocommerce-advanced", 2, 1, 70m, 45m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
    }

    [Fact]
    public async Task Quantity_after_refunds_serves_where_no_other_is_told()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Order Number,Order Status,Order Date,Email (Billing),Phone (Billing),SKU,Item Name,Quantity (- Refund),Item Cost,Order Refund Amount,Order Subtotal Amount,Order Total Amount
            1,completed,2024-01-05 10:00,ana@example.com,,A,Mug,1,10.00,10.00,25.00,25.00
            1,completed,2024-01-05 10:00,ana@example.com,,B,Tea,1,5.00,10.00,25.00,25.00
            """);

        Assert.Equal((1, 25m, 15m), (result.OrdersAdded, result.GrossRevenue, result.NetRevenue));
    }
}
