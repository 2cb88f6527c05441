using System.Globalization;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

/// <summary>Rows are refused, downloaded, corrected and imported again: without a question, and the store is as if nothing had been wrong.</summary>
public sealed class CorrectedFilesTests
{
    private const string Tokopedia = "Laporan Penjualan,,,,,,,\nNama Toko,Toko Kopi,,,,,,\nPeriode,01-02-2026 - 28-02-2026,,,,,,\n,,,,,,,\n"
        + "Nomor Invoice,Tanggal Pembayaran,Status Terakhir,Nama Produk,Nomor SKU,Jumlah Produk Dibeli,Harga Jual (IDR),Nama Pembeli\n"
        + "INV/1,05-02-2026 10:20:44,Pesanan Selesai,Kopi,K-1,2,98.000,Budi Santoso\n"
        + ",,,Teh,T-1,1,42.000,\n"
        + "INV/2,06-02-2026 10:20:44,Pesanan Selesai,Teh,T-1,1,43.000,Ani\n"
        + ",,,Kopi,K-1,1,97.000,\n"
        + ",,,Gula,G-1,3,7.500,\n"
        + "INV/3,07-02-2026 10:20:44,Pesanan Selesai,Teh,T-1,1,42.000,Cici\n";

    private const string Shopee =
        "No. Pesanan,Status Pesanan,Status Pembatalan/ Pengembalian,Waktu Pesanan Dibuat,Nama Produk,SKU Induk,Harga Awal,Harga Setelah Diskon,Jumlah,Returned quantity,Voucher Ditanggung Penjual,Total Pembayaran,Username (Pembeli),No. Telepon,Provinsi\n"
        + "A1,Selesai,,2026-02-05 14:49,Kopi,K-1,150.000,118.000,2,0,0,251.000,budi_s,,BALI\n"
        + "A1,Selesai,,2026-02-05 14:49,Teh,T-1,15.000,15.000,1,0,0,251.000,budi_s,,BALI\n"
        + "A2,Selesai,,2026-02-07 08:30,Teh,T-1,15.000,14.000,1,0,0,27.000,ani88,,BALI\n";

    private const string Shopify = "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Total,Discount Code,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Billing Name,Shipping Country,Cancelled at,Refunded Amount,Source,Phone\n"
        + "#1,ana@example.com,paid,2025-10-07 09:50:26 +0200,fulfilled,EUR,25.50,5.00,30.50,HALO,2025-10-07 09:50:26 +0200,1,Mug,10.25,M-1,Ana Sari,DE,,,web,\n"
        + "#1,ana@example.com,,,,,,,,,2025-10-07 09:50:26 +0200,1,Tea,15.25,T-1,,,,,,\n"
        + "#2,bob@example.com,partially_refunded,2025-10-08 09:50:26 +0200,fulfilled,EUR,9.75,0.00,9.75,,2025-10-08 09:50:26 +0200,1,Tea,9.75,T-1,Bob,DE,,4.00,pos,\n"
        + "#3,bob@example.com,paid,2025-10-09 09:50:26 +0200,fulfilled,EUR,8.00,0.00,8.00,,2025-10-09 09:50:26 +0200,1,Tea,8.00,T-1,Bob,DE,,,pos,\n";

    private const string WooCommerceRows =
        "2024-02-03 09:00:00,7,-€10.00,completed,Ana Putri,returning,-1× Mug,-1,,-10,Direct\n"
        + "2024-01-05 10:00:00,7,€35.00 €25.00,completed,Ana Putri,new,\"2× Mug, 1× Tea\",3,HELLO,30.75,Source: Google\n"
        + "2024-01-06 10:00:00,8,€9.00,completed,Bob,new,1× Tea,1,,9,Direct\n"
        + "2024-01-07 10:00:00,9,€9.00,completed,Bob,returning,1× Tea,1,,9.25,Direct\n";

    private const string WooCommerce = "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),Net Sales,Attribution\n" + WooCommerceRows;

    /// <summary>Only its cells tell what it is, so what is wrong comes after those that are looked at for that.</summary>
    private static readonly string WooCommerceTranslated = "Päivä,Tilaus,Tuotto,Tila,Asiakas,Asiakastyyppi,Tuotteet,Myyty,Kupongit,Myynti,Lähde\n"
        + string.Concat(Enumerable.Range(100, 60).Select(static order => $"2024-01-08 10:00:00,{order},€9.00,completed,Bob,returning,1× Tea,1,,9.5,Direct\n")) + WooCommerceRows;


    private const string German = "nomor pesanan;tanggal;email;produk;jumlah;harga;catatan\n"
        + "1;25/04/2026;ana@example.com;Teh;1;1.234,56;\n"
        + "2;03/04/2026;bob@example.com;Teh;2;1.500;\n"
        + "2;03/04/2026;bob@example.com;Kopi;1;2.500;x\n"
        + "3;04/04/2026;cici@example.com;Kopi;1;12,50;\n";

    private const string American = "order_id,order_date,email,product,quantity,line_total\n"
        + "1,04/25/2026,ana@example.com,Tea,1,\"1,234.56\"\n"
        + "2,04/03/2026,bob@example.com,Tea,2,\"1,500\"\n"
        + "2,04/03/2026,bob@example.com,Mug,1,\"2,500\"\n";

    public static TheoryData<string, string, string, string[]> Files => new()
    {
        { "tokopedia", Tokopedia, "IDR", ["97.000"] },
        { "tokopedia", Tokopedia, "IDR", ["06-02-2026 10:20:44"] },
        { "tokopedia", Tokopedia, "IDR", ["43.000", "7.500"] },
        { "shopee", Shopee, "IDR", ["14.000"] },
        { "shopee", Shopee, "IDR", ["118.000"] },
        { "shopify", Shopify, "EUR", ["15.25"] },
        { "shopify", Shopify, "EUR", ["4.00", "10.25"] },
        { "woocommerce", WooCommerce, "EUR", ["30.75"] },
        { "woocommerce", WooCommerceTranslated, "EUR", ["30.75", "9.25"] },
        { "generic", German, "EUR", ["2.500"] },
        { "generic", German, "EUR", ["1.500", "2.500"] },
        { "generic", German, "EUR", ["04/04/2026"] },
        { "generic", American, "USD", ["\"2,500\""] },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Refused_rows_that_are_corrected_make_the_store_what_it_would_have_been(string format, string text, string currency, string[] cells)
    {
        await using var app = await TestApp.StartAsync();
        Assert.Equal(format, (await ImportAsync(app, text, "Correct", currency)).Format);
        foreach (var language in (string[])["en", "id"])
        {
            var broken = await ImportAsync(app, cells.Aggregate(text, static (all, cell) => all.Replace(cell, Broken(cell), StringComparison.Ordinal)), language, currency);
            Assert.NotEqual(0, broken.RowsRefused);

            var download = await DownloadAsync(app, broken.ImportId!.Value, language);
            var corrected = string.Join("\r\n", download.Split("\r\n").Select(line => cells.Aggregate(line, static (row, cell) => ReplaceFirst(row, Broken(cell), cell.Contains(',', StringComparison.Ordinal) ? $"\"{cell.Trim('"')}\"" : cell))));
            var preview = await app.Get<FileInspector>().InspectAsync(await WriteAsync(app, corrected), "orders-refused.csv", Options(language, null), CancellationToken.None);
            var again = await ImportAsync(app, corrected, language, null);

            Assert.Empty(preview.Problems);
            Assert.Equal((format, 0), (again.Format, again.RowsRefused));
            Assert.Equal(await ContentAsync(app, "Correct"), await ContentAsync(app, language));
        }
    }

    [Fact]
    public async Task A_row_that_names_neither_order_nor_product_comes_with_the_order_above_it()
    {
        await using var app = await TestApp.StartAsync();
        await ImportAsync(app, Tokopedia, "Correct", "IDR");
        var broken = await ImportAsync(app, Tokopedia.Replace("Kopi,K-1,1,97.000", ",,1,97.000", StringComparison.Ordinal), "Toko", "IDR");

        var download = await DownloadAsync(app, broken.ImportId!.Value, "id");
        await ImportAsync(app, download.Replace(",,1,97.000", "Kopi,K-1,1,97.000", StringComparison.Ordinal), "Toko", null);

        Assert.Equal(["INV/2", "", ""], download.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(static line => line.Split(',')[0]));
        Assert.Equal(await ContentAsync(app, "Correct"), await ContentAsync(app, "Toko"));
    }

    [Fact]
    public async Task What_the_user_had_to_say_of_the_first_file_alone_is_not_held_against_the_corrected_one()
    {
        await using var app = await TestApp.StartAsync();
        const string Text = "order date;email;total;status\nnr;wann;wer;summe\n1;01/02/2026;77;1.234\n2;03/02/2026;78;2.500\n";
        var told = Options("Toko", "EUR") with
        {
            HeaderLine = 2,
            Delimiter = ';',
            Encoding = "windows-1252",
            DescriptionRow = false,
            Map = new Dictionary<ImportField, string> { [ImportField.Order] = "nr", [ImportField.Date] = "wann", [ImportField.Customer] = "wer", [ImportField.Total] = "summe" },
            DatePattern = "MM/dd/yyyy",
            NumbersOf = new Dictionary<ImportField, NumberStyle> { [ImportField.Total] = NumberStyle.Id },
        };
        var broken = await app.Get<OrderImporter>().ImportAsync(await WriteAsync(app, Text.Replace("2.500", "dua", StringComparison.Ordinal)), "orders.csv", told, null, CancellationToken.None);
        await app.Get<SavedMappings>().RememberAsync(broken.ImportId!.Value, CancellationToken.None);

        var corrected = ReplaceFirst(await DownloadAsync(app, broken.ImportId.Value, "id"), "dua", "2.500");
        var path = await WriteAsync(app, corrected);
        var again = await app.Get<OrderImporter>().ImportAsync(path, "orders-refused.csv", await app.Get<SavedMappings>().CompleteAsync(path, Options("Toko", null), CancellationToken.None), null, CancellationToken.None);

        Assert.Equal((1, 0, 2500m, new DateOnly(2026, 3, 2)), (again.OrdersAdded, again.RowsRefused, again.GrossRevenue, again.FirstDay!.Value));
    }

    [Theory]
    [InlineData(German, "EUR", "orders.csv", ';')]
    [InlineData(American, "USD", "orders.csv", ',')]
    [InlineData(American, "USD", "orders.xlsx", ',')]
    [InlineData("order_id,order_date,email,line_total\n1,25/04/2026,ana@example.com,2.500\n1,25/04/2026,ana@example.com,\"12,50\"\n", "EUR", "orders.xlsx", ';')]
    public async Task Refused_rows_are_set_apart_as_in_the_file_or_as_its_country_does(string text, string currency, string name, char separator)
    {
        var first = text[..text.AsSpan().IndexOfAny(',', ';')];
        await using var app = await TestApp.StartAsync();
        var broken = await app.Get<OrderImporter>().ImportAsync(await WriteAsync(app, text.Replace("2.500", "x", StringComparison.Ordinal).Replace("2,500", "x", StringComparison.Ordinal)), name, Options("Toko", currency), null, CancellationToken.None);

        var download = await DownloadAsync(app, broken.ImportId!.Value, "id");

        Assert.StartsWith($"{first}{separator}", download, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dates_that_a_spreadsheet_rewrote_are_read_as_they_stand()
    {
        await using var app = await TestApp.StartAsync();
        var broken = await ImportAsync(app, German.Replace("2.500", "rusak", StringComparison.Ordinal), "Toko", "EUR");
        var download = await DownloadAsync(app, broken.ImportId!.Value, "id");

        var corrected = download.Replace("rusak", "2.500", StringComparison.Ordinal).Replace("03/04/2026", "04/25/2026", StringComparison.Ordinal);
        var again = await ImportAsync(app, corrected, "Toko", null);

        Assert.Equal((0, new DateOnly(2026, 4, 25)), (again.RowsRefused, again.FirstDay!.Value));
    }

    private static string Broken(string cell) => $"rusak{Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(cell))}";

    private static string ReplaceFirst(string text, string old, string with) =>
        text.IndexOf(old, StringComparison.Ordinal) is >= 0 and var at ? text[..at] + with + text[(at + old.Length)..] : text;

    private static async Task<string> DownloadAsync(TestApp app, int importId, string language)
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await client.GetStringAsync(new Uri($"/api/imports/{importId.ToString(CultureInfo.InvariantCulture)}/refused.csv", UriKind.Relative))).TrimStart('\uFEFF');
    }

    private static async Task<ImportResult> ImportAsync(TestApp app, string text, string store, string? currency) =>
        await app.Get<OrderImporter>().ImportAsync(await WriteAsync(app, text), "orders.csv", Options(store, currency), null, CancellationToken.None);

    private static ImportOptions Options(string store, string? currency) => new() { Store = store, Currency = currency, TimeZone = currency is null ? null : "Asia/Jakarta" };

    private static async Task<string> WriteAsync(TestApp app, string text)
    {
        var path = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static async Task<List<string>> ContentAsync(TestApp app, string store)
    {
        await using var connection = new SqliteConnection(app.Get<DatabaseLocation>().ConnectionString);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT Id FROM Stores WHERE Name = @name";
        command.Parameters.AddWithValue("@name", store);
        command.CommandText = DatabaseDump.LogicalSql((int)(long)(await command.ExecuteScalarAsync())!);
        await using var reader = await command.ExecuteReaderAsync();
        var lines = new List<string>();
        while (await reader.ReadAsync())
        {
            lines.Add(reader.GetString(0));
        }

        return lines;
    }
}
