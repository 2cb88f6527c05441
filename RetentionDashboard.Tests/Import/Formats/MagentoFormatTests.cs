using RetentionDashboard.Data;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class MagentoFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("magento").AssertImportAsync();

    [Theory]
    [InlineData("pending", StatusMeaning.Valid)]
    [InlineData("processing", StatusMeaning.Valid)]
    [InlineData("Complete", StatusMeaning.Valid)]
    [InlineData("holded", StatusMeaning.Valid)]
    [InlineData("closed", StatusMeaning.Valid)]
    [InlineData("canceled", StatusMeaning.NotValid)]
    [InlineData("fraud", StatusMeaning.NotValid)]
    [InlineData("Suspected Fraud", StatusMeaning.NotValid)]
    [InlineData("pending_payment", StatusMeaning.NotValid)]
    [InlineData("packing", null)]
    public void Status_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, new MagentoFormat().Meaning(status));

    [Fact]
    public async Task A_closed_order_counts_only_with_a_total_and_discounts_show_in_the_grand_total()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            ID,Purchase Point,Purchase Date,Bill-to Name,Ship-to Name,Grand Total (Base),Grand Total (Purchased),Status,Customer Email,Customer Group,Subtotal,Shipping and Handling,Customer Name,Payment Method,Total Refunded
            000000001,Main,"Jan 5, 2024 3:04:05 PM",Ana,Ana,95.0000,95.0000,complete,ana@example.com,General,100.0000,5.0000,Ana,checkmo,
            000000002,Main,"Jan 6, 2024 3:04:05 AM",Ana,Ana,55.0000,55.0000,closed,ana@example.com,General,50.0000,5.0000,Ana,checkmo,55.0000
            000000003,Main,"Jan 7, 2024 3:04:05 AM",Bob,Bob,0.0000,0.0000,closed,bob@example.com,General,50.0000,0.0000,Bob,checkmo,
            000000004,Main,"Jan 8, 2024 3:04:05 AM",Bob,Bob,,,Closed,bob@example.com,General,50.0000,0.0000,Bob,checkmo,
            """);

        Assert.Equal(("magento", 2, 2, 1, 150m, 90m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.Refunds, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["000000001|900000|2024-01-05 15:04:05", "000000002|500000|2024-01-06 03:04:05"], shop.Query(
            "SELECT concat_ws('|', Number, Subtotal, PlacedAt) FROM Orders WHERE IsValid ORDER BY Number"));
    }
}
