using System.Text.Json;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ImportOptionsTests
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n";

    [Theory]
    [InlineData("--map", "nonsense=x")]
    [InlineData("--numbers", "xx")]
    [InlineData("--numbers", "price=xx")]
    [InlineData("--status", "ghosted=perhaps")]
    [InlineData("--delimiter", "ab")]
    [InlineData("--header-line", "0")]
    [InlineData("--encoding", "latin-9")]
    [InlineData("--description-row", "perhaps")]
    [InlineData("--lines-per-order", "2")]
    [InlineData("--dates", "whenever")]
    [InlineData("--time-zone", "Mars/Base")]
    [InlineData("--currency", "RUPIAH")]
    [InlineData("--format", "shopfy")]
    [InlineData("--store", " ")]
    [InlineData("--formt", "auto")]
    public async Task Wrong_use_ends_with_2(string option, string value)
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, _, _) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders), option, value);

        Assert.Equal(2, code);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task Stated_columns_dates_and_numbers_are_taken()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("nr;wann;wer;summe\n1;01/02/2024;77;1.234\n");

        var (code, _, error) = await CommandLineRun.ImportAsync(
            shop, path, "--map", "order=nr", "--map", "date=wann", "--map", "customer=wer", "--map", "total=summe", "--dates", "dd/MM/yyyy", "--numbers", "de", "--currency", "EUR");

        Assert.True(code == 0, error);
        Assert.Equal(["1|id:77|2024-02-01 00:00:00|12340000"], shop.Query("SELECT concat_ws('|', Number, Identity, PlacedAt, Subtotal) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId"));
    }

    [Fact]
    public async Task The_shape_of_the_file_the_style_of_one_column_and_a_status_word_are_taken_and_remembered_for_the_store()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("Report:order_id:x:y:z\nnr:date:email:total:status\n1:2024-02-01:ana@example.com:1.234:Ghosted\n2:2024-02-01:ana@example.com:2.500:paid\n");

        var (first, _, error) = await CommandLineRun.ImportAsync(
            shop, path, "--delimiter", ":", "--header-line", "2", "--map", "order=nr", "--numbers", "total=de", "--status", "Ghosted=not-valid", "--encoding", "utf-8", "--currency", "EUR");
        var (second, output, _) = await CommandLineRun.ImportAsync(shop, path, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.True(first == 0, error);
        Assert.Equal((0, 1, 1), (second, json.RootElement.GetProperty("ordersUnchanged").GetInt32(), json.RootElement.GetProperty("ordersNotValid").GetInt32()));
        Assert.Equal(["1|0|12340000", "2|1|25000000"], shop.Query("SELECT concat_ws('|', Number, IsValid, Subtotal) FROM Orders ORDER BY Number"));
    }

    [Fact]
    public async Task The_row_that_explains_the_columns_and_the_lines_of_an_order_can_be_stated()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("order_id,date,email,amount\n0,2023-12-31,explained@example.com,1\n1,2024-01-05,ana@example.com,10\n1,2024-01-05,ana@example.com,10\n");

        var (several, severalOutput, _) = await CommandLineRun.ImportAsync(shop, path, "--json", "--dry-run", "--currency", "EUR", "--description-row", "yes", "--lines-per-order", "several", "--map", "line-total=amount");
        var (described, output, _) = await CommandLineRun.ImportAsync(shop, path, "--json", "--dry-run", "--currency", "EUR", "--description-row", "no", "--lines-per-order", "one");

        using var left = JsonDocument.Parse(severalOutput);
        using var kept = JsonDocument.Parse(output);
        Assert.Equal((0, 0), (several, described));
        Assert.Equal((2, 20m), (left.RootElement.GetProperty("rowsRead").GetInt32(), left.RootElement.GetProperty("netRevenue").GetDecimal()));
        Assert.Equal((3, 11m), (kept.RootElement.GetProperty("rowsRead").GetInt32(), kept.RootElement.GetProperty("netRevenue").GetDecimal()));
    }

    [Fact]
    public async Task A_choice_that_the_file_leaves_open_is_told_with_its_option()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (_, _, error) = await CommandLineRun.ImportAsync(shop, shop.Write("nr;wann;wer;betrag\n1;x;ana;10\n"));
        var (_, output, _) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders));

        Assert.Contains("(--map date=COLUMN)", error, StringComparison.Ordinal);
        Assert.Contains("USD is assumed. Choose another one before importing if that is wrong. (--currency CODE)", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_of_reading_can_be_named()
    {
        await using var shop = await ImportShop.CreateAsync();

        await CommandLineRun.ImportAsync(shop, shop.Write(Orders), "--currency", "EUR", "--dates", "yyyy-MM-dd", "--mapping-name", "Till of the branch");

        Assert.Equal(["Till of the branch"], shop.Query("SELECT Name FROM SavedMappings"));
    }

    [Fact]
    public async Task Everything_that_can_be_said_of_an_import_has_an_option_that_the_help_explains()
    {
        // Three are said by the program itself, and the styles of single columns are written into the option of all.
        string[] notStated = [nameof(ImportOptions.Notes), nameof(ImportOptions.IsSample), nameof(ImportOptions.Settled)];
        var named = new Dictionary<string, string>
        {
            [nameof(ImportOptions.DatePattern)] = "--dates",
            [nameof(ImportOptions.NumbersOf)] = "--numbers",
            [nameof(ImportOptions.Statuses)] = "--status",
        };

        var (code, help, _) = await CommandLineRun.OfAsync("import", "--help");

        Assert.Equal(0, code);
        Assert.All(
            typeof(ImportOptions).GetProperties().Select(static property => property.Name).Except(notStated),
            name => Assert.Matches($"  {named.GetValueOrDefault(name) ?? "--" + Kebab(name)} .*[a-z]", help));

        static string Kebab(string name) => string.Concat(name.Select(static (letter, i) => char.IsUpper(letter) && i > 0 ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
    }

    [Theory]
    [InlineData("--databse", "x.db")]
    [InlineData("--dry-rnu")]
    public async Task A_mistyped_option_is_no_file(params string[] options)
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, _, error) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders), options);

        Assert.Equal(2, code);
        Assert.Contains($"'{options[0]}' is no option", error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_with_those_that_are()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (_, _, error) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders), "--map", "total=sum");

        Assert.Contains("no column named “sum”. Its columns are: order_id, date, email, amount.", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("takes one of report, forecast, import, sample; not 'undo'.", "undo", "1")]
    [InlineData("report takes one of overview, cohorts, repeat, survival, gaps, value, forecast, churn, reasons, compare, changes, activity, hours, products, journey, next, affinity, rfm, pareto, tiers, lifecycle, segments-history, migration, customers, glossary; not 'churned'.", "report", "churned")]
    [InlineData("report takes one of overview, cohorts, repeat, survival, gaps, value, forecast, churn, reasons, compare, changes, activity, hours, products, journey, next, affinity, rfm, pareto, tiers, lifecycle, segments-history, migration, customers, glossary.", "report")]
    [InlineData("is a folder", "import", "x.csv", "--database", ".")]
    [InlineData("is a folder", "report", "overview", "--database", ".")]
    public async Task Wrong_use_is_answered_with_what_is_right(string answer, params string[] args)
    {
        var (code, _, error) = await CommandLineRun.OfAsync(args);

        Assert.Equal(2, code);
        Assert.Contains(answer, error, StringComparison.Ordinal);
    }
}
