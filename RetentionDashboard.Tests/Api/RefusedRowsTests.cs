using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class RefusedRowsTests
{
    private const string Header = "order_id,date,email,phone,customer_name,product,quantity,line_total,note\n";

    private const string Correct =
        Header
        + "1,2024-01-25 10:00:00,ana@example.com,+62 812-3456-7890,\"Sari, Ana\",=Mug,1,10.00,x\n"
        + "1,2024-01-25 10:00:00,ana@example.com,+62 812-3456-7890,\"Sari, Ana\",@Tea,2,8.50,\"two\nlines\"\n"
        + "2,2024-01-26 10:00:00,bob@example.com,'0812,Bob,-Cup,1,5.25,\n"
        + "3,2024-01-27 10:00:00,cici@example.com,,Cici,Pot,1,7.75,\n";

    [Fact]
    public async Task Corrected_rows_that_are_imported_again_make_their_orders_whole()
    {
        await using var app = await TestApp.StartAsync();
        await ImportAsync(app, Correct, "Correct");
        var broken = await ImportAsync(app, Correct.Replace("8.50", "eight", StringComparison.Ordinal).Replace("2024-01-26", "soon", StringComparison.Ordinal), "Corrected");
        Assert.Equal(2, broken.RowsRefused);

        var download = await DownloadAsync(app, broken.ImportId!.Value);
        Assert.Contains("Not taken: reason", download, StringComparison.Ordinal);
        Assert.Contains("'=Mug", download, StringComparison.Ordinal);
        Assert.Contains("Taken already; keeps its order whole.", download, StringComparison.Ordinal);
        Assert.DoesNotContain("Pot", download, StringComparison.Ordinal);
        var again = await ImportAsync(app, Corrected(download), "Corrected");

        Assert.Equal(0, again.RowsRefused);
        Assert.Equal(await ContentAsync(app, "Correct"), await ContentAsync(app, "Corrected"));
    }

    [Fact]
    public async Task Headings_are_in_the_readers_language_and_no_format_knows_them()
    {
        await using var app = await TestApp.StartAsync();
        var broken = await ImportAsync(app, Correct.Replace("8.50", "delapan", StringComparison.Ordinal), "Toko");

        var download = await DownloadAsync(app, broken.ImportId!.Value, "id");

        Assert.Contains("Tidak diambil: alasan", download, StringComparison.Ordinal);
        var preview = await app.Get<FileInspector>().InspectAsync(await WriteAsync(app, download), "again.csv", Options("Toko"), CancellationToken.None);
        Assert.All(preview.Columns.TakeLast(4), static column => Assert.Null(column.Field));
    }

    [Fact]
    public async Task What_the_store_remembers_of_the_export_holds_for_its_refused_rows()
    {
        await using var app = await TestApp.StartAsync();
        const string Ambiguous = "order_id,date,email,total\n1,02/03/2024,ana@example.com,10\n2,04/03/2024,ana@example.com,ten\n";
        var told = Options("Toko") with { DatePattern = "dd/MM/yyyy" };
        var broken = await app.Get<OrderImporter>().ImportAsync(await WriteAsync(app, Ambiguous), "orders.csv", told, null, CancellationToken.None);
        await app.Get<SavedMappings>().RememberAsync(broken.ImportId!.Value, CancellationToken.None);

        foreach (var language in (string[])["en", "id"])
        {
            var again = await WriteAsync(app, await DownloadAsync(app, broken.ImportId.Value, language));

            Assert.Equal("dd/MM/yyyy", (await app.Get<SavedMappings>().CompleteAsync(again, Options("Toko"), CancellationToken.None)).DatePattern);
        }
    }

    [Fact]
    public async Task An_import_of_a_version_that_kept_no_cells_gives_the_reasons()
    {
        await using var app = await TestApp.StartAsync();
        var broken = await ImportAsync(app, Correct.Replace("8.50", "eight", StringComparison.Ordinal), "Old");
        await using (var context = await app.Get<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            await context.Imports.ExecuteUpdateAsync(static set => set.SetProperty(import => import.Headers, "[]"));
            await context.RefusedRows.Where(static row => row.IsCompanion).ExecuteDeleteAsync();
        }

        var lines = (await DownloadAsync(app, broken.ImportId!.Value)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(2, lines.Length);
        Assert.StartsWith("3,line_total,eight,", lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_an_import_that_is_not_there_are_not_found()
    {
        await using var app = await TestApp.StartAsync();

        using var answer = await app.CreateClient().GetAsync("/api/imports/99/refused.csv");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>What a reader does in a spreadsheet: the two cells, and nothing else. What was refused stands in the reason columns too.</summary>
    private static string Corrected(string download)
    {
        var cell = download.IndexOf(",eight,", StringComparison.Ordinal);
        var text = download[..cell] + ",8.50," + download[(cell + ",eight,".Length)..];
        var date = text.IndexOf(",soon", StringComparison.Ordinal);
        return text[..date] + ",2024-01-26" + text[(date + ",soon".Length)..];
    }

    private static async Task<string> DownloadAsync(TestApp app, int importId, string language = "en")
    {
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd(language);
        return (await client.GetStringAsync(new Uri($"/api/imports/{importId.ToString(CultureInfo.InvariantCulture)}/refused.csv", UriKind.Relative))).TrimStart('\uFEFF');
    }

    private static async Task<ImportResult> ImportAsync(TestApp app, string text, string store) =>
        await app.Get<OrderImporter>().ImportAsync(await WriteAsync(app, text), "orders.csv", Options(store), null, CancellationToken.None);

    private static ImportOptions Options(string store) => new() { Store = store, Currency = "EUR", TimeZone = "Asia/Jakarta" };

    private static async Task<string> WriteAsync(TestApp app, string text)
    {
        var path = Path.Combine(app.Folder, $"{Guid.NewGuid():N}.csv");
        await File.WriteAllTextAsync(path, text);
        return path;
    }

    private static async Task<List<string>> ContentAsync(TestApp app, string store)
    {
        await using var context = await app.Get<IDbContextFactory<RetentionContext>>().CreateDbContextAsync();
        var lines = await context.Orders
            .Where(order => context.Stores.Any(row => row.Id == order.StoreId && row.Name == store))
            .SelectMany(order => order.Lines, static (order, line) => new { order.Number, order.Day, order.Subtotal, order.Customer!.Identity, order.Customer.Name, order.Customer.Phone, Product = line.Product!.Name, line.Quantity, line.Total })
            .ToListAsync();
        return [.. lines.Select(static line => line.ToString()!).Order(StringComparer.Ordinal)];
    }
}
