using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Detection;

public sealed class FileShapeTests
{
    private const string Orders = "order_id;date;customer name;amount\n1;2024-02-01;José Müller;10,50\n";

    [Theory]
    [InlineData("utf-16", true, ImportNoteCode.EncodingMarked)]
    [InlineData("utf-16", false, ImportNoteCode.EncodingZeroBytes)]
    [InlineData("utf-16be", true, ImportNoteCode.EncodingMarked)]
    [InlineData("utf-16be", false, ImportNoteCode.EncodingZeroBytes)]
    [InlineData("utf-8", true, ImportNoteCode.EncodingMarked)]
    [InlineData("utf-8", false, ImportNoteCode.EncodingUtf8)]
    [InlineData("windows-1252", false, ImportNoteCode.EncodingNotUtf8)]
    public async Task Encodings_are_told_with_their_evidence(string name, bool marked, ImportNoteCode evidence)
    {
        await using var shop = await ImportShop.CreateAsync();
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var encoding = Encoding.GetEncoding(name);

        var preview = await InspectAsync(shop, [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes(Orders)]);

        Assert.Equal((name, evidence), (preview.Guesses.Encoding.Value, preview.Guesses.Encoding.Evidence.Code));
        Assert.Equal(("1", "José Müller", 10.5m), (preview.Rows[0].Order, preview.Rows[0].Customer, preview.Rows[0].Amount));
    }

    [Fact]
    public async Task The_word_that_is_not_utf_8_is_shown_with_its_line()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await InspectAsync(shop, Encoding.Latin1.GetBytes(Orders));

        Assert.Equal(["2", "José", "Windows-1252"], preview.Guesses.Encoding.Evidence.Arguments);
    }

    [Fact]
    public async Task A_stated_encoding_is_taken()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await InspectAsync(shop, Encoding.UTF8.GetBytes(Orders), ImportShop.Options with { Encoding = "windows-1252" });

        Assert.True(preview.Guesses.Encoding.IsStated);
        Assert.Equal("JosÃ© MÃ¼ller", preview.Rows[0].Customer);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task Delimiters_are_told_by_the_columns_they_make(char delimiter)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,amount\n1,2024-02-01,ana@example.com,10\n".Replace(',', delimiter));

        Assert.Equal(delimiter, preview.Guesses.Delimiter.Value);
        Assert.Equal(["4"], preview.Guesses.Delimiter.Evidence.Arguments);
        Assert.Equal(10m, preview.Rows[0].Amount);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    public async Task The_header_is_found_down_to_line_20(int line)
    {
        await using var shop = await ImportShop.CreateAsync();
        var preamble = string.Concat(Enumerable.Range(1, line - 1).Select(i => $"Laporan {i},,,\n"));

        var preview = await shop.InspectAsync(preamble + "order_id,date,email,amount\n1,2024-02-01,ana@example.com,10\n");

        Assert.Equal((line, ImportNoteCode.HeaderBecauseOfWords), (preview.Guesses.HeaderLine.Value, preview.Guesses.HeaderLine.Evidence.Code));
        Assert.Equal(["4", "4"], preview.Guesses.HeaderLine.Evidence.Arguments);
        Assert.Equal(line + 1, Assert.Single(preview.Rows).Line);
    }

    [Theory]
    [InlineData(2, "Pesanan")]
    [InlineData(1, "Laporan")]
    public async Task Another_header_line_shows_its_own_columns(int line, string first)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("Laporan,Januari,x,y\nPesanan,date,email,amount\n1,2024-02-01,ana@example.com,10\n", ImportShop.Options with { HeaderLine = line });

        Assert.Equal(first, preview.Columns[0].Header);
        Assert.True(preview.Guesses.HeaderLine.IsStated);
        Assert.Equal([1, 2, 3], preview.Guesses.FirstLines.Select(shown => shown.Line));
    }

    [Fact]
    public async Task A_row_that_explains_the_columns_is_left_out_unless_the_user_says_otherwise()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount\nUnique number,When it was paid,Of the buyer,What was paid\n1,2024-02-01,ana@example.com,10\n";

        var preview = await shop.InspectAsync(File);
        var kept = await shop.ImportAsync(File, ImportShop.Options with { DescriptionRow = false });
        var left = await shop.ImportAsync(File);

        Assert.Equal((true, "Unique number"), (preview.Guesses.DescriptionRow.Value, preview.Guesses.DescriptionRow.Evidence.Arguments[0]));
        Assert.Equal("1", Assert.Single(preview.Rows).Order);
        Assert.Equal(((1, 0), (2, 1)), ((left.RowsRead, left.RowsRefused), (kept.RowsRead, kept.RowsRefused)));
    }

    [Fact]
    public async Task One_row_with_mistakes_is_no_description()
    {
        await using var shop = await ImportShop.CreateAsync();

        var result = await shop.ImportAsync("order_id,date,email,amount\n1,never,ana@example.com,nothing\n2,2024-02-01,ana@example.com,10\n");

        Assert.Equal((2, 1), (result.RowsRead, result.RowsRefused));
    }

    [Fact]
    public async Task The_format_is_shown_with_how_many_of_its_columns_were_found()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync(
            "Name,Email,Financial Status,Paid at,Fulfillment Status,Created at,Lineitem quantity,Lineitem name,Lineitem price\n#1,ana@example.com,paid,2024-02-01 10:00:00 +0100,,2024-02-01 10:00:00 +0100,1,Mug,10.00\n");

        Assert.Equal(("shopify", ImportNoteCode.FormatBecauseOfColumns), (preview.Guesses.Format.Value, preview.Guesses.Format.Evidence.Code));
        var shopify = preview.Guesses.Formats[0];
        Assert.Equal(("shopify", 7), (shopify.Name, shopify.Found));
        Assert.Equal("generic", preview.Guesses.Formats[^1].Name);
    }

    [Fact]
    public async Task Orders_of_several_rows_are_told_by_the_longest_and_amounts_add_up_only_where_they_differ_or_the_user_says_so()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,total\n1,2024-02-01,ana@example.com,10\n1,2024-02-01,ana@example.com,20\n2,2024-02-02,ana@example.com,5\n";

        var preview = await shop.InspectAsync(File);
        var lines = await shop.ImportAsync(File, ImportShop.Options with { DryRun = true });
        var orders = await shop.ImportAsync(File, ImportShop.Options with { DryRun = true, LinesPerOrder = false });

        Assert.True(preview.Guesses.LinesPerOrder.Value);
        Assert.Equal(["1", "2"], preview.Guesses.LinesPerOrder.Evidence.Arguments);
        Assert.Equal((35m, 15m), (lines.GrossRevenue, orders.GrossRevenue));
    }

    [Fact]
    public async Task What_columns_hold_is_told_whether_they_are_used_or_not()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,amount,a,b,c,d,e\n1,2024-02-01,ana@example.com,10,2024-01-01,x@example.com,+62 812 1111 2222,7.5,\n");

        Assert.Equal(
            [ColumnKind.Number, ColumnKind.Date, ColumnKind.Email, ColumnKind.Number, ColumnKind.Date, ColumnKind.Email, ColumnKind.Phone, ColumnKind.Number, ColumnKind.Empty],
            preview.Columns.Select(column => column.Kind));
    }

    private static Task<FilePreview> InspectAsync(ImportShop shop, byte[] bytes, ImportOptions? options = null) =>
        shop.Get<FileInspector>().InspectAsync(shop.Write(bytes), "orders.csv", options ?? ImportShop.Options, CancellationToken.None);
}
