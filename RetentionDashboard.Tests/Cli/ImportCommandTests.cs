using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ImportCommandTests
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n";

    [Fact]
    public async Task A_clean_file_ends_with_0_and_its_result_as_json()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, _) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders), "--json", "--currency", "EUR");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(0, code);
        Assert.Equal(
            ["rowsRead", "rowsRefused", "ordersAdded", "ordersUpdated", "ordersUnchanged", "ordersNotValid", "refunds", "customersAdded", "ordersUnattributed", "firstDay", "lastDay", "grossRevenue", "netRevenue", "warnings", "refused", "seconds"],
            json.RootElement.EnumerateObject().Select(property => property.Name).Take(16));
        Assert.Equal(10.25m, json.RootElement.GetProperty("grossRevenue").GetDecimal());
        Assert.Equal("2024-01-05", json.RootElement.GetProperty("firstDay").GetString());
    }

    [Fact]
    public async Task Refused_rows_end_with_1_and_are_listed()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, _) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders + "2,never,ana@example.com,1\n"), "--json");

        using var json = JsonDocument.Parse(output);
        var refused = json.RootElement.GetProperty("refused")[0];
        Assert.Equal((1, 3, "date", "never"), (code, refused.GetProperty("line").GetInt32(), refused.GetProperty("column").GetString(), refused.GetProperty("value").GetString()));
    }

    [Fact]
    public async Task A_large_first_import_leaves_the_database_whole_and_its_log_on()
    {
        await using var shop = await ImportShop.CreateAsync();
        var rows = Enumerable.Range(1, 30_000).Select(static i => string.Create(CultureInfo.InvariantCulture, $"{i},2024-01-{(i % 28) + 1:00},customer{i % 900}@example.com,10.25"));
        var database = Path.Combine(shop.Folder.FullName, "alone.db");

        var (code, _, error) = await CommandLineRun.OfAsync(
            "import", shop.Write("order_id,date,email,amount\n" + string.Join('\n', rows)), "--database", database, "--store", "Shop", "--currency", "EUR");

        Assert.True(code == 0, error);
        using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        connection.Open();
        Assert.Equal("wal", connection.Ask("PRAGMA journal_mode"));
        Assert.Equal("ok", connection.Ask("PRAGMA integrity_check"));
        Assert.Equal("30000", connection.Ask("SELECT count(*) FROM Orders"));
    }

    [Fact]
    public async Task A_file_that_cannot_be_read_ends_with_2_and_changes_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, error) = await CommandLineRun.ImportAsync(shop, shop.Write(""));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The file is empty", error, StringComparison.Ordinal);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_in_a_sentence()
    {
        await using var shop = await ImportShop.CreateAsync();
        var notes = shop.Write("These are notes and no database, however one looks at them. " + new string('.', 4096));

        var (code, output, error) = await CommandLineRun.OfAsync("import", shop.Write(Orders), "--currency", "EUR", "--database", notes);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The database cannot be used: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_made_is_refused_in_a_sentence()
    {
        await using var shop = await ImportShop.CreateAsync();
        var below = Path.Combine(shop.Write(Orders), "shop.db");

        var (code, output, error) = await CommandLineRun.OfAsync("import", shop.Write(Orders), "--currency", "EUR", "--database", below);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The database cannot be used: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Orders_go_into_the_only_store_and_of_several_one_has_to_be_named()
    {
        await using var shop = await ImportShop.CreateAsync();
        var file = shop.Write(Orders);

        var (first, _, _) = await CommandLineRun.ImportAsync(shop, file, "--currency", "EUR", "--store", "Toko A");
        var (same, output, _) = await CommandLineRun.ImportAsync(shop, file);
        var (second, _, _) = await CommandLineRun.ImportAsync(shop, file, "--currency", "EUR", "--store", "Toko B");
        var (unclear, _, error) = await CommandLineRun.ImportAsync(shop, file);

        Assert.Equal((0, 0, 0, 2), (first, same, second, unclear));
        Assert.Contains("Toko A", output, StringComparison.Ordinal);
        Assert.Contains("several stores: Toko A, Toko B", error, StringComparison.Ordinal);
        Assert.Equal(2, shop.Number("SELECT count(*) FROM Stores"));
    }

    [Fact]
    public async Task A_time_zone_that_the_store_does_not_take_is_told()
    {
        await using var shop = await ImportShop.CreateAsync();
        var file = shop.Write(Orders);

        await CommandLineRun.ImportAsync(shop, file, "--currency", "EUR", "--time-zone", "Asia/Jakarta");
        var (code, output, _) = await CommandLineRun.ImportAsync(shop, file, "--time-zone", "Asia/Tokyo");

        Assert.Equal(0, code);
        Assert.Contains("warning: The store “My store” keeps its time zone Asia/Jakarta; Asia/Tokyo was not used", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_and_problems_are_in_the_language_of_the_user_and_json_is_not()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var language = new Language("id");
        var (good, empty) = (shop.Write(Orders), shop.Write(""));

        var (_, output, error) = await CommandLineRun.ImportAsync(shop, good, empty, "--currency", "EUR");
        var (_, json, _) = await CommandLineRun.ImportAsync(shop, empty, "--json");

        Assert.Contains("pesanan baru", output, StringComparison.Ordinal);
        Assert.Contains("File ini kosong", error, StringComparison.Ordinal);
        Assert.Contains("The file is empty", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_leaves_no_database_behind()
    {
        await using var shop = await ImportShop.CreateAsync();
        var folder = Path.Combine(shop.Folder.FullName, "new");

        var (code, output, error) = await CommandLineRun.OfAsync(
            "import", shop.Write(Orders), "--currency", "EUR", "--dry-run", "--json", "--database", Path.Combine(folder, "shop.db"));

        using var json = JsonDocument.Parse(output);
        Assert.True(code == 0, error);
        Assert.Equal(1, json.RootElement.GetProperty("rowsRead").GetInt32());
        Assert.False(Directory.Exists(folder));
    }

    [Fact]
    public async Task A_dry_run_tells_what_the_file_holds_and_that_nothing_was_written()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (_, output, _) = await CommandLineRun.ImportAsync(shop, shop.Write(Orders), "--currency", "EUR", "--dry-run");

        Assert.Matches("(?m)^orders +1\r?$", output);
        Assert.Contains("nothing was written", output, StringComparison.Ordinal);
        Assert.DoesNotContain("added", output, StringComparison.Ordinal);
    }
}
