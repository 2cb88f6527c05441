using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class TokopediaFormatTests
{
    private const string Titles = "Laporan Penjualan,,,,,,,\nNama Toko,Toko Kopi,,,,,,\nPeriode,01-02-2026 - 28-02-2026,,,,,,\n,,,,,,,\n";
    private const string Header = "Nomor Invoice,Tanggal Pembayaran,Status Terakhir,Nama Produk,Nomor SKU,Jumlah Produk Dibeli,Harga Jual (IDR),Nama Pembeli\n";
    private static readonly ImportOptions Options = new() { Store = "Toko", TimeZone = "Asia/Jakarta" };
    private readonly TokopediaFormat _format = new();

    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("tokopedia")
    {
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"name:{customer.Name.ToLowerInvariant()}",
        Refund = order => order.Refund?.Lines.Sum(line => line.Total) ?? 0,
    }.AssertImportAsync();

    [Theory]
    [InlineData("Pesanan Selesai", StatusMeaning.Valid)]
    [InlineData("Pesanan Dikirim", StatusMeaning.Valid)]
    [InlineData("Dibatalkan Penjual", StatusMeaning.NotValid)]
    [InlineData("Pesanan Dibatalkan Sistem", StatusMeaning.NotValid)]
    [InlineData("Menunggu Pembayaran", StatusMeaning.NotValid)]
    [InlineData("Entah", null)]
    public void Status_word_decides_whether_an_order_counts(string status, StatusMeaning? meaning) => Assert.Equal(meaning, _format.Meaning(status));

    [Fact]
    public async Task Names_on_row_five_are_found_and_rows_without_a_number_go_on_with_the_order_above()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Titles + Header + """
            INV/1,05-02-2026 10:20:44,Pesanan Selesai,Kopi,K-1,2,98000,Budi Santoso
            ,,,Teh,T-1,1,42000,
            INV/2,06-02-2026 10:20:44,Dibatalkan Pembeli,Teh,T-1,1,42000,Ani
            ,,,Kopi,K-1,1,98000,
            """, Options);

        Assert.Equal(("tokopedia", 4, 0, 1, 1), (result.Format, result.RowsRead, result.RowsRefused, result.OrdersAdded, result.OrdersNotValid));
        Assert.Equal((238_000m, new DateOnly(2026, 2, 5)), (result.NetRevenue, result.FirstDay));
        Assert.Equal(["INV/1|2", "INV/2|2"], shop.Query("SELECT concat_ws('|', o.Number, count(*)) FROM Orders o JOIN OrderLines l ON l.OrderId = o.Id GROUP BY o.Id ORDER BY 1"));
        Assert.Contains(result.Warnings, note => note.Code == ImportNoteCode.WeakIdentity);
    }

    [Fact]
    public async Task Rows_of_an_order_that_was_refused_are_not_given_to_the_one_above()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(Header + """
            INV/1,05-02-2026 10:20:44,Pesanan Selesai,Kopi,K-1,1,98000,Budi Santoso
            INV/2,kapan ya,Pesanan Selesai,Teh,T-1,1,42000,Ani
            ,,,Kopi,K-1,1,98000,
            Total,,,,,,,
            ,,,,,2,,
            """, Options);

        Assert.Equal((1, 98_000m), (result.OrdersAdded, result.NetRevenue));
        Assert.Equal([3, 4, 5, 6], result.Refused.Select(cell => cell.Line));
    }
}
