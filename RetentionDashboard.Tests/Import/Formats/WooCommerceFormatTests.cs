using RetentionDashboard.Import;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Formats;

public sealed class WooCommerceFormatTests
{
    [Fact]
    public Task Layout_is_read_as_it_was_generated() => new SampleTruth("woocommerce")
    {
        TellsDiscounts = false,
        Identity = customer => customer.IsGuest ? null : $"name:{customer.Name.ToLowerInvariant()}",
        Refund = order => order.Refund?.Lines.Sum(line => line.Total) ?? 0,
        RefundsAreRows = true,
    }.AssertImportAsync();

    [Fact]
    public async Task Refund_row_under_the_number_of_its_order_counts_on_its_own_day()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution
            2024-02-03 09:00:00,7,-€10.00,pending,Ana Putri,returning,"-1× Mug, blue",-1,,-10,Direct
            2024-01-05 10:00:00,7,€35.00 €25.00,completed,Ana Putri,new,"2× Mug, blue, 1× Tea",3,HELLO,30,Source: Google
            2024-01-06 10:00:00,8,€9.00,pending,Bob,new,1× Tea,1,,9,Direct
            2024-01-07 10:00:00,9,€9.00,refunded,Bob,new,1× Tea,1,,9,Direct
            """);

        Assert.Equal(("woocommerce", 2, 1, 1, 39m, 29m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.Refunds, result.GrossRevenue, result.NetRevenue));
        Assert.Contains(result.Warnings, warning => warning.Code == ImportNoteCode.WeakIdentity);
        Assert.Equal(["7|name:ana putri|2024-01-05 10:00:00|Source: Google|HELLO"], shop.Query(
            "SELECT concat_ws('|', Number, Identity, PlacedAt, Channel, DiscountCode) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId WHERE Number = '7'"));
        Assert.Equal(["Mug, blue|2|0", "Tea|1|0"], shop.Query(
            "SELECT concat_ws('|', p.Name, CAST(l.Quantity AS INTEGER), l.Total) FROM OrderLines l JOIN Products p ON p.Id = l.ProductId JOIN Orders o ON o.Id = l.OrderId WHERE o.Number = '7' ORDER BY 1"));
        Assert.Equal(["7|2024-02-03 09:00:00|100000"], shop.Query("SELECT concat_ws('|', o.Number, RefundedAt, Amount) FROM Refunds r JOIN Orders o ON o.Id = r.OrderId"));
    }

    [Fact]
    public async Task Older_version_of_ten_columns_is_read()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),N. Revenue
            2021-01-05 10:00:00,7,$35.00,processing,Ana Putri,new,2× Mug,2,,30.5
            """);

        Assert.Equal(("woocommerce", 1, 30.5m), (result.Format, result.OrdersAdded, result.GrossRevenue));
    }

    [Fact]
    public async Task Formatted_revenue_serves_where_no_other_amount_is_told()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("""
            Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Attribution
            2024-01-05 10:00:00,7,Rp118.000,completed,Ana Putri,new,2× Mug,2,,Direct
            2024-01-06 10:00:00,8,Rp1.250.000,processing,Bob,new,1× Tea,1,,Direct
            """, new ImportOptions { Store = "Toko", TimeZone = "Asia/Jakarta" });

        Assert.Equal(("woocommerce", 2, 1_368_000m), (result.Format, result.OrdersAdded, result.GrossRevenue));
        Assert.Equal(["IDR"], shop.Query("SELECT Currency FROM Stores"));
    }

    [Theory]
    [InlineData("Tanggal,Pesanan #,Status,Pelanggan,Tipe pelanggan,Produk,Barang terjual,Kupon,Penjualan Bersih,Atribusi")]
    [InlineData("Datum,Bestellung #,Status,Kunde,Kundentyp,Produkt(e),Verkaufte Artikel,Gutschein(e),Nettoumsatz,Zuordnung")]
    [InlineData("Fecha,Pedido #,Estado,Cliente,Tipo de cliente,Producto(s),Artículos vendidos,Cupón(es),Ventas netas,Atribución")]
    [InlineData("Date,Commande #,État,Client,Type de client,Produit(s),Articles vendus,Code(s) promo,Ventes nettes,Attribution")]
    [InlineData("Datum,Bestelling #,Status,Klant,Type klant,Product(en),Verkochte items,Waardebon(nen),Netto omzet,Toewijzing")]
    [InlineData("Data,Pedido #,Status,Cliente,Tipo de cliente,Produto(s),Itens vendidos,Cupom(ns),Vendas líquidas,Atribuição")]
    [InlineData("Data,Ordine #,Stato,Cliente,Tipo di cliente,Prodotto/i,Articoli venduti,Codice/i promozionale/i,Vendite nette,Attribuzione")]
    [InlineData("Päivämäärä,Tilaus #,Tila,Asiakas,Asiakastyyppi,Tuotteet,Myydyt,Kupongit,Nettomyynti,Alkuperä")]
    [InlineData("日付,注文,状態,顧客,顧客タイプ,商品,販売数,クーポン,純売上,起点")]
    public async Task Translated_headers_are_known_by_their_words_or_by_their_cells(string header)
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync(header + """

            2024-01-05 10:00:00,7,completed,Ana Putri,new,"2× Mug, 1× Tea",3,HELLO,30,Direct
            2024-02-05 10:00:00,8,on-hold,Ana Putri,returning,1× Tea,1,,4.5,Direct
            2024-02-06 10:00:00,9,cancelled,Bob,new,1× Tea,1,,4.5,Direct
            2024-02-07 10:00:00,10,wc-cancelled,Bob,returning,1× Tea,1,,4.5,
            """);

        Assert.Equal(("woocommerce", 2, 2, 1, 34.5m), (result.Format, result.OrdersAdded, result.OrdersNotValid, result.CustomersAdded, result.GrossRevenue));
        Assert.Equal(["Mug", "Tea"], shop.Query("SELECT Name FROM Products ORDER BY Name"));
        Assert.Equal(["Direct|HELLO"], shop.Query("SELECT concat_ws('|', Channel, DiscountCode) FROM Orders WHERE Number = '7'"));
    }

    [Fact]
    public void Rows_of_another_table_have_not_its_shape()
    {
        IReadOnlyList<string>[] rows = [["2024-01-05", "7", "completed", "Ana", "gold", "2× Mug", "2", "", "30", "Direct"]];

        Assert.Null(WooCommerceShape.Names(10, rows));
        Assert.Null(WooCommerceShape.Names(10, []));
        Assert.NotNull(WooCommerceShape.Names(10, [["2024-01-05", "7", "completed", "Ana", "new", "2× Mug", "2", "", "30", "Direct"]]));
    }
}
