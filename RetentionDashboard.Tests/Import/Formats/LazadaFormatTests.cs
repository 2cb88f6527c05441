using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class LazadaFormatTests
{
    private const string Header = "orderItemId,sellerSku,createTime,orderNumber,customerName,customerEmail,paidPrice,itemName,status\n";
    private static readonly ImportOptions Options = new() { Store = "Toko", TimeZone = "Asia/Jakarta", Currency = "IDR" };
    private readonly LazadaFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("lazada")
    {
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"name:{customer.Name.ToLowerInvariant()}",
        Refund = order => order.Refund?.Lines.Sum(line => line.Total) ?? 0,
    }.AssertImportAsync();

    [Theory]
    [InlineData("delivered", StatusMeaning.Valid)]
    [InlineData("ready_to_ship", StatusMeaning.Valid)]
    [InlineData("canceled", StatusMeaning.NotValid)]
    [InlineData("unpaid", StatusMeaning.NotValid)]
    [InlineData("returned", StatusMeaning.Refunded)]
    [InlineData("who knows", null)]
    public void Status_word_decides_whether_an_item_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task Pieces_add_up_and_each_has_a_status_of_its_own()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + """
            1,K-1,05 Feb 2026 14:49,900,Budi Santoso,,98000.00,Kopi,canceled
            2,K-1,05 Feb 2026 14:49,900,Budi Santoso,,98000.00,Kopi,delivered
            3,T-1,05 Feb 2026 14:49,900,Budi Santoso,,42000.00,Teh,returned
            4,T-1,06 Feb 2026 10:00,901,Ani,,42000.00,Teh,canceled
            """, Options);

        Assert.Equal(("lazada", 1, 1, 1), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.CustomersAdded));
        Assert.Equal((140_000m, 98_000m, 1), (result.GrossRevenue, result.NetRevenue, result.Refunds));
        Assert.Equal(["900|delivered|1", "901|canceled|0"], shop.Query("SELECT concat_ws('|', Number, Status, IsValid) FROM Orders ORDER BY Number"));
        Assert.Contains(result.Warnings, note => note.Code == ImportNoteCode.WeakIdentity);
    }

    [Fact]
    public async Task A_later_export_in_which_all_pieces_were_cancelled_takes_the_order_out()
    {
        await using var shop = await ImportShop.CreateAsync();
        await shop.ImportAsync(Header + "1,K-1,05 Feb 2026 14:49,900,Budi Santoso,,98000.00,Kopi,pending\n", Options);

        var result = await shop.ImportAsync(Header + "1,K-1,05 Feb 2026 14:49,900,Budi Santoso,,98000.00,Kopi,canceled\n", Options);

        Assert.Equal((0, 1), (result.OrdersAdded, result.OrdersNotValid));
        Assert.Equal(0, shop.Number("SELECT count(*) FROM Orders WHERE IsValid AND ReplacedBy IS NULL"));
    }
}
