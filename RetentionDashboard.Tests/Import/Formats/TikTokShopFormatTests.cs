using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Sample;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class TikTokShopFormatTests
{
    private const string Header =
        "Order ID,Order Status,Order Substatus,Cancelation/Return Type,Seller SKU,Product Name,Quantity,Sku Quantity of return,SKU Subtotal After Discount,Order Amount,Order Refund Amount,Created Time,Buyer Username,Phone #\n"
        + "Platform unique order ID.,Order status,,,Seller SKU,Product name,SKU sold quantity,Returned quantity,After discount,Order amount,Refund amount,Order created time.,Buyer nickname,Phone\n";

    private static readonly ImportOptions Options = new() { Store = "Toko", TimeZone = "Asia/Jakarta", Currency = "IDR" };
    private readonly TikTokShopFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("tiktok-shop")
    {
        TellsFulfilment = true,
        TellsDiscounts = false,
        Identity = customer => TikTokShopLayout.Shows(customer) ? $"user:{customer.UserName}" : null,
    }.AssertImportAsync();

    [Theory]
    [InlineData("Completed", StatusMeaning.Valid)]
    [InlineData("To ship", StatusMeaning.Valid)]
    [InlineData("Selesai", StatusMeaning.Valid)]
    [InlineData("Perlu dikirim", StatusMeaning.Valid)]
    [InlineData("Canceled", StatusMeaning.NotValid)]
    [InlineData("Dibatalkan", StatusMeaning.NotValid)]
    [InlineData("Belum dibayar", StatusMeaning.NotValid)]
    [InlineData("Entah", null)]
    public void Status_word_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task The_row_of_explanations_is_skipped_and_tabs_are_no_part_of_a_cell()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(
            Header
            + "580123456789012345\t,Completed,,,K-1,Kopi,2,1,236000,266000,118000,05/02/2026 14:49:19\t,mikayla200,(+62)812*****54\n"
            + "580123456789012345\t,Completed,,,T-1,Teh,1,0,15000,266000,118000,05/02/2026 14:49:19\t,mikayla200,(+62)812*****54\n"
            + "580123456789012346\t,Canceled,,Cancel,T-1,Teh,1,0,15000,15000,0,05/02/2026 15:00:00\t,mikayla200,(+62)812*****54\n",
            Options);

        Assert.Equal(("tiktok-shop", 4, 1, 0), (result.Format, result.RowsRead, result.RowsSkipped, result.RowsRefused));
        Assert.Equal((1, 1, 251_000m, 133_000m), (result.OrdersAdded, result.OrdersNotValid, result.GrossRevenue, result.NetRevenue));
        Assert.Equal(new DateOnly(2026, 2, 5), result.FirstDay);
        Assert.Equal(["580123456789012345|user:mikayla200"], shop.Query("SELECT concat_ws('|', o.Number, c.Identity) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE o.IsValid"));
        Assert.Equal("1", Assert.Single(result.Warnings, note => note.Code == ImportNoteCode.DescriptionRowsSkipped).Arguments[0]);
    }

    [Fact]
    public async Task A_return_without_an_amount_takes_off_the_returned_pieces()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + "580123456789012345,Selesai,,Return/Refund,K-1,Kopi,2,1,236000,236000,0,25/02/2026 14:49:19,mikayla200,\n", Options);

        Assert.Equal((236_000m, 118_000m), (result.GrossRevenue, result.NetRevenue));
    }

    [Fact]
    public async Task Masked_user_names_and_phones_leave_orders_unattributed_with_a_reason()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(
            Header
            + "580123456789012345,Completed,,,K-1,Kopi,1,0,118000,118000,0,25/02/2026 14:49:19,i***mikayla200,(+60)172****54\n"
            + "580123456789012346,Completed,,,K-1,Kopi,1,0,118000,118000,0,26/02/2026 14:49:19,i***mikayla200,(+60)172****54\n",
            Options);

        Assert.Equal((2, 2, 0), (result.OrdersAdded, result.OrdersUnattributed, result.CustomersAdded));
        Assert.Equal("2", Assert.Single(result.Warnings, note => note.Code == ImportNoteCode.BuyersHidden).Arguments[0]);
    }
}
