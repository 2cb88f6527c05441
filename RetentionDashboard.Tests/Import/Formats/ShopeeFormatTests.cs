using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Containers;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class ShopeeFormatTests
{
    private const string Header =
        "No. Pesanan,Status Pesanan,Status Pembatalan/ Pengembalian,Waktu Pesanan Dibuat,Nama Produk,Nomor Referensi SKU,Harga Awal,Harga Setelah Diskon,Jumlah,Returned quantity,Voucher Ditanggung Penjual,Total Pembayaran,Username (Pembeli),No. Telepon,Provinsi\n";

    private static readonly ImportOptions Options = new() { Store = "Toko", TimeZone = "Asia/Jakarta" };
    private readonly ShopeeFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("shopee")
    {
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"user:{customer.UserName}",
        Refund = order => order.Refund?.Lines.Sum(line => line.Total) ?? 0,
    }.AssertImportAsync();

    [Theory]
    [InlineData("Selesai", StatusMeaning.Valid)]
    [InlineData("Sedang Dikirim", StatusMeaning.Valid)]
    [InlineData("Telah Dikirim", StatusMeaning.Valid)]
    [InlineData("Perlu Dikirim", StatusMeaning.Valid)]
    [InlineData("Batal", StatusMeaning.NotValid)]
    [InlineData("Belum Bayar", StatusMeaning.NotValid)]
    [InlineData("Entah", null)]
    public void Status_word_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task Order_totals_are_taken_once_and_dots_are_thousands()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + """
            A1,Selesai,,2026-02-05 14:49,Kopi,K-1,150.000,118.000,2,0,0,263.000,budi_s,******12,JAWA BARAT
            A1,Selesai,,2026-02-05 14:49,Teh,T-1,15.000,15.000,1,0,0,263.000,budi_s,******12,JAWA BARAT
            A2,Batal,Permintaan Disetujui,2026-02-06 09:00,Teh,T-1,15.000,15.000,1,0,0,27.000,ani88,******12,BALI
            """, Options);

        Assert.Equal(("shopee", 1, 1, 1), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.CustomersAdded));
        Assert.Equal((251_000m, 251_000m), (result.GrossRevenue, result.NetRevenue));
        Assert.Equal(["2630000000|2026-02-05 14:49:00|user:budi_s|Shopee"], shop.Query("SELECT concat_ws('|', Total, PlacedAt, Identity, Channel) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE IsValid"));
        Assert.Equal("IDR", Assert.Single(shop.Query("SELECT Currency FROM Stores")));
    }

    [Fact]
    public async Task Returned_pieces_are_refunded_and_the_sellers_voucher_is_a_discount()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + """
            A1,Selesai,Permintaan Disetujui,2026-02-05 14:49,Kopi,K-1,100.000,80.000,3,1,10.000,245.000,budi_s,,BALI
            A1,Selesai,Permintaan Disetujui,2026-02-05 14:49,Teh,T-1,15.000,15.000,1,0,10.000,245.000,budi_s,,BALI
            """, Options);

        Assert.Equal((255_000m, 165_000m, 1), (result.GrossRevenue, result.NetRevenue, result.Refunds));
    }

    [Fact]
    public async Task Masked_buyers_are_never_one_customer()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + """
            A1,Selesai,,2026-02-05 14:49,Kopi,K-1,100.000,80.000,1,0,0,80.000,b*****i,******12,BALI
            A2,Selesai,,2026-02-06 14:49,Kopi,K-1,100.000,80.000,1,0,0,80.000,b*****i,******12,BALI
            """, Options);

        Assert.Equal((2, 2, 0), (result.OrdersAdded, result.OrdersUnattributed, result.CustomersAdded));
        Assert.Equal("2", Assert.Single(result.Warnings, note => note.Code == ImportNoteCode.BuyersHidden).Arguments[0]);
    }

    [Fact]
    public async Task A_workbook_as_it_is_downloaded_gives_the_same_orders()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write(WorkbookFile.Of(
            Header.Trim().Split(','),
            ["A1", "Selesai", "", "2026-02-05 14:49", "Kopi, Gayo", "K-1", "150.000", "118.000", "2", "0", "0", "251.000", "budi_s", "******12", "BALI"],
            ["A2", "Selesai", "", new DateTime(2026, 2, 7, 8, 30, 0), "Teh", "T-1", 15_000, 15_000, 1, 0, 0, 27_000, "ani88", null, "BALI"]));

        var files = await new ExportFiles().UnpackAsync(path, "Order.all.xlsx", shop.Folder.FullName, CancellationToken.None);
        var result = await shop.ImportFileAsync(Assert.Single(files).Path, Options);

        Assert.Equal(("shopee", 2, 2, 251_000m), (result.Format, result.OrdersAdded, result.CustomersAdded, result.NetRevenue));
        Assert.Equal((new DateOnly(2026, 2, 5), new DateOnly(2026, 2, 7)), (result.FirstDay, result.LastDay));
    }
}
