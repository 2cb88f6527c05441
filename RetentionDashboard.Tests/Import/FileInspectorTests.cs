using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class FileInspectorTests
{
    [Fact]
    public async Task Indonesian_headers_below_a_preamble_map_themselves()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("""
            Laporan Penjualan
            Toko Kopi Senja;;;;;;

            Nomor Pesanan;Tanggal;Pelanggan;Nama Produk;Jumlah;Harga;Status Pesanan
            INV/1;05 Februari 2026 14.30;Budi Santoso;Kopi Gayo;2;Rp118.000;Selesai
            INV/2;6 Mei 2026 09.00;Sari Dewi;Kopi Toraja;1;Rp95.500;Batal
            """, ImportShop.Options with { Currency = "IDR" });

        Assert.Empty(preview.Problems);
        Assert.Equal((';', 4), (preview.Delimiter, preview.HeaderLine));
        Assert.Equal(
            [ImportField.Order, ImportField.Date, ImportField.Name, ImportField.Product, ImportField.Quantity, ImportField.Price, ImportField.Status],
            preview.Columns.Select(column => column.Field!.Value));
        Assert.Equal((new DateTime(2026, 2, 5, 14, 30, 0), 236_000m, 5), (preview.Rows[0].Date, preview.Rows[0].Amount, preview.Rows[0].Line));
        Assert.Equal(NumberStyle.Id, preview.Columns[5].Numbers);
        Assert.Contains(preview.Warnings, note => note.Code == ImportNoteCode.WeakIdentity);
    }

    [Theory]
    [InlineData("13/02/2024", "dd/MM/yyyy", 13, 2)]
    [InlineData("02/13/2024", "MM/dd/yyyy", 13, 2)]
    public async Task One_value_above_twelve_settles_day_against_month(string deciding, string pattern, int day, int month)
    {
        await using var shop = await ImportShop.CreateAsync();
        var ambiguous = string.Concat(Enumerable.Range(1, 1500).Select(i => $"{i},01/02/2024,ana@example.com,10\n"));

        var preview = await shop.InspectAsync($"order_id,date,email,amount\n{ambiguous}x,{deciding},ana@example.com,10\n");
        var result = await shop.ImportAsync($"order_id,date,email,amount\nx,{deciding},ana@example.com,10\n");

        Assert.Empty(preview.Problems);
        Assert.Equal(pattern, preview.Columns[1].DatePattern);
        Assert.Equal([pattern, deciding, "1502"], preview.Columns[1].Evidence!.Arguments);
        Assert.Equal(new DateOnly(2024, month, day), result.FirstDay);
    }

    [Fact]
    public async Task Dates_that_nothing_settles_are_asked_about_and_an_answer_is_taken()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount\n1,01/02/2024,ana@example.com,10\n";

        var preview = await shop.InspectAsync(File);
        var problem = await shop.ProblemOfAsync(shop.Write(File));
        var answered = await shop.ImportAsync(File, ImportShop.Options with { DatePattern = "MM/dd/yyyy" });

        Assert.Equal(ImportNoteCode.DateOrderAmbiguous, Assert.Single(preview.Problems).Code);
        Assert.Equal(["date", "01/02/2024"], problem.Arguments);
        Assert.Equal(new DateOnly(2024, 1, 2), answered.FirstDay);
    }

    [Theory]
    [InlineData("EUR", null)]
    [InlineData("IDR", 118_000)]
    public async Task Three_digits_after_a_dot_are_thousands_only_where_the_currency_has_no_cents(string currency, int? amount)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,amount\n1,2024-02-01,ana@example.com,118.000\n", ImportShop.Options with { Currency = currency });

        Assert.Equal(amount is null, preview.Problems.Any(note => note.Code == ImportNoteCode.NumberStyleAmbiguous));
        if (amount is not null)
        {
            Assert.Equal(amount, preview.Rows[0].Amount);
        }
    }

    [Fact]
    public async Task Separators_that_first_appear_far_down_are_never_read_on_a_guess()
    {
        await using var shop = await ImportShop.CreateAsync();
        var plain = string.Concat(Enumerable.Range(1, 1200).Select(i => $"{i},2024-02-01,ana@example.com,500\n"));
        var file = $"order_id,date,email,amount\n{plain}x,2024-02-02,ana@example.com,1.500\n";

        var problem = await shop.ProblemOfAsync(shop.Write(file));
        var answered = await shop.ImportAsync(file, ImportShop.Options with { Numbers = NumberStyle.De });

        Assert.Equal(ImportNoteCode.NumberStyleAmbiguous, problem.Code);
        Assert.Equal(601_500m, answered.GrossRevenue);
    }

    [Fact]
    public async Task A_discount_between_0_and_1_is_a_rate_and_left_out_unless_the_user_maps_it()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount,Discount\n1,2024-02-01,ana@example.com,100,0.2\n2,2024-02-01,ana@example.com,100,0\n";

        var detected = await shop.ImportAsync(File, ImportShop.Options with { DryRun = true });
        var stated = await shop.ImportAsync(File, ImportShop.Options with { DryRun = true, Map = new Dictionary<ImportField, string> { [ImportField.Discount] = "Discount" } });

        Assert.Contains(detected.Warnings, note => note.Code == ImportNoteCode.RateColumnIgnored);
        Assert.Equal((200m, 200.2m), (detected.GrossRevenue, stated.GrossRevenue));
    }

    [Fact]
    public async Task A_stated_column_overrides_the_detected_one_and_an_empty_one_unmaps()
    {
        await using var shop = await ImportShop.CreateAsync();
        var map = new Dictionary<ImportField, string> { [ImportField.Total] = "Paid by buyer", [ImportField.Status] = "" };

        var preview = await shop.InspectAsync("order_id,date,email,total,paid by buyer,status\n1,2024-02-01,ana@example.com,100,90,cancelled\n", ImportShop.Options with { Map = map });

        Assert.Equal([ImportField.Order, ImportField.Date, ImportField.Email, null, ImportField.Total, null], preview.Columns.Select(column => column.Field));
        Assert.Equal(90m, preview.Rows[0].Amount);
    }

    [Theory]
    [InlineData("order_id,email,amount\n1,ana@example.com,10\n", ImportNoteCode.NoDateColumn)]
    [InlineData("order_id,date,email\n1,2024-02-01,ana@example.com\n", ImportNoteCode.NoAmountColumn)]
    [InlineData("order_id,date,amount\n1,2024-02-01,10\n", ImportNoteCode.NoCustomerColumn)]
    public async Task A_required_field_without_a_column_is_a_problem(string file, ImportNoteCode code)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync(file);

        Assert.Equal(code, Assert.Single(preview.Problems).Code);
        Assert.Equal(code, (await shop.ProblemOfAsync(shop.Write(file))).Code);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task Encodings_are_told_by_their_bytes()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id;date;customer name;amount\n1;2024-02-01;José Müller;10,50\n";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        (string Label, byte[] Bytes)[] files =
        [
            ("UTF-8", Encoding.UTF8.GetBytes(File)),
            ("UTF-8 (BOM)", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(File)]),
            ("UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(File)]),
            ("Windows-1252", Encoding.GetEncoding(1252).GetBytes(File)),
        ];

        foreach (var (label, bytes) in files)
        {
            var preview = await shop.Get<FileInspector>().InspectAsync(shop.Write(bytes), "orders.csv", ImportShop.Options, CancellationToken.None);

            Assert.Equal(label, preview.Encoding);
            Assert.Equal(("1", "José Müller", 10.5m), (preview.Rows[0].Order, preview.Rows[0].Customer, preview.Rows[0].Amount));
        }
    }
}
