using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class StripeFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("stripe")
    {
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"id:cus_{customer.Number:D8}",
        Revenue = order => order.Total,
        Refund = order => order.Refunded,
    }.AssertImportAsync();

    [Theory]
    [InlineData("Paid", StatusMeaning.Valid)]
    [InlineData("Refunded", StatusMeaning.Refunded)]
    [InlineData("Failed", StatusMeaning.NotValid)]
    [InlineData("Requires action", StatusMeaning.NotValid)]
    [InlineData("canceled", StatusMeaning.NotValid)]
    public void Only_payments_that_arrived_count(string status, StatusMeaning meaning) => Assert.Equal(meaning, new StripeFormat().Meaning(status));

    [Fact]
    public async Task Test_payments_are_passed_over_and_times_are_those_of_Greenwich()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            id,Description,Seller Message,Created (UTC),Amount,Amount Refunded,Currency,Mode,Status,Customer ID,Customer Email,Captured
            ch_1,Mug,Payment complete.,2024-01-31 23:30,10.00,0.00,eur,Live,Paid,cus_1,ana@example.com,true
            ch_2,Mug,Payment complete.,2024-02-01 10:00,10.00,4.00,eur,Live,Paid,,ANA@example.com,true
            ch_3,Mug,Payment complete.,2024-02-01 10:00,10.00,0.00,eur,Test,Paid,cus_9,bob@example.com,true
            ch_4,Mug,Declined,2024-02-01 10:00,10.00,0.00,eur,Live,Failed,cus_2,bob@example.com,false
            """);

        Assert.Equal(("stripe", 4, 0, 1), (result.Format, result.RowsRead, result.RowsRefused, result.RowsSkipped));
        Assert.Equal((2, 1, 20m, 16m), (result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
        Assert.Contains(result.Warnings, warning => warning.Code == ImportNoteCode.TestPaymentsSkipped);
        Assert.Equal(["ch_1|id:cus_1|2024-02-01 00:30:00", "ch_2|email:ana@example.com|2024-02-01 11:00:00"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, PlacedAt) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE IsValid ORDER BY 1"));
    }
}
