using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

/// <summary>Tables of small Indonesian tools, which no system in particular writes.</summary>
public sealed class IndonesianTablesTests
{
    private static readonly ImportOptions Options = new() { Store = "Toko", Currency = "IDR", TimeZone = "Asia/Jakarta" };

    [Fact]
    public async Task A_cashiers_list_maps_itself()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Tanggal;Pembeli;WA;Barang;Jumlah;Harga
            25/02/2026;Ani;0812-3456-7890;Kopi;2;98.000
            26/02/2026;Ani S;+62 812 3456 7890;Teh;1;42.000
            """, Options);

        Assert.Equal((2, 1, 238_000m), (result.OrdersAdded, result.CustomersAdded, result.NetRevenue));
        Assert.Equal(["phone:+6281234567890"], shop.Query("SELECT Identity FROM Customers"));
    }

    [Fact]
    public async Task A_list_of_receipts_maps_itself()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            No Nota,Tgl Penjualan,Nama Pemesan,No HP Pembeli,Nama Menu,Jml,Harga Satuan (Rp),Total (Rp)
            N1,05 Februari 2026,Ani,081234567890,Nasi goreng,2,Rp 25.000,Rp 60.000
            N1,05 Februari 2026,Ani,081234567890,Es teh,2,Rp 5.000,Rp 60.000
            """, Options);

        Assert.Equal((1, 1, 60_000m), (result.OrdersAdded, result.CustomersAdded, result.NetRevenue));
    }
}
