using System.Globalization;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Cli;
using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ImportCommandTests
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n";

    [Fact]
    public async Task A_clean_file_ends_with_0_and_its_result_as_json()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, _) = await RunAsync(shop, shop.Write(Orders), "--json", "--currency", "EUR");

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

        var (code, output, _) = await RunAsync(shop, shop.Write(Orders + "2,never,ana@example.com,1\n"), "--json");

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

        var (code, _, error) = await RunCommandAsync(
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

        var (code, output, error) = await RunAsync(shop, shop.Write(""));

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The file is empty", error, StringComparison.Ordinal);
        shop.AssertNothingWritten();
    }

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

        var (code, _, _) = await RunAsync(shop, shop.Write(Orders), option, value);

        Assert.Equal(2, code);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task Stated_columns_dates_and_numbers_are_taken()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("nr;wann;wer;summe\n1;01/02/2024;77;1.234\n");

        var (code, _, error) = await RunAsync(
            shop, path, "--map", "order=nr", "--map", "date=wann", "--map", "customer=wer", "--map", "total=summe", "--dates", "dd/MM/yyyy", "--numbers", "de", "--currency", "EUR");

        Assert.True(code == 0, error);
        Assert.Equal(["1|id:77|2024-02-01 00:00:00|12340000"], shop.Query("SELECT concat_ws('|', Number, Identity, PlacedAt, Subtotal) FROM Orders o JOIN Customers c ON c.Id = o.CustomerId"));
    }

    [Fact]
    public async Task The_shape_of_the_file_the_style_of_one_column_and_a_status_word_are_taken_and_remembered_for_the_store()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("Report:order_id:x:y:z\nnr:date:email:total:status\n1:2024-02-01:ana@example.com:1.234:Ghosted\n2:2024-02-01:ana@example.com:2.500:paid\n");

        var (first, _, error) = await RunAsync(
            shop, path, "--delimiter", ":", "--header-line", "2", "--map", "order=nr", "--numbers", "total=de", "--status", "Ghosted=not-valid", "--encoding", "utf-8", "--currency", "EUR");
        var (second, output, _) = await RunAsync(shop, path, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.True(first == 0, error);
        Assert.Equal((0, 1, 1), (second, json.RootElement.GetProperty("ordersUnchanged").GetInt32(), json.RootElement.GetProperty("ordersNotValid").GetInt32()));
        Assert.Equal(["1|0|12340000", "2|1|25000000"], shop.Query("SELECT concat_ws('|', Number, IsValid, Subtotal) FROM Orders ORDER BY Number"));
    }

    [Fact]
    public async Task A_database_that_is_none_is_refused_in_a_sentence()
    {
        await using var shop = await ImportShop.CreateAsync();
        var notes = shop.Write("These are notes and no database, however one looks at them. " + new string('.', 4096));

        var (code, output, error) = await RunCommandAsync("import", shop.Write(Orders), "--currency", "EUR", "--database", notes);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The database cannot be used: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_that_cannot_be_made_is_refused_in_a_sentence()
    {
        await using var shop = await ImportShop.CreateAsync();
        var below = Path.Combine(shop.Write(Orders), "shop.db");

        var (code, output, error) = await RunCommandAsync("import", shop.Write(Orders), "--currency", "EUR", "--database", below);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("The database cannot be used: ", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_file_is_tried_and_the_worst_of_them_is_the_exit_code()
    {
        await using var shop = await ImportShop.CreateAsync();
        var (first, empty, last) = (shop.Write(Orders), shop.Write(""), shop.Write("order_id,date,email,amount\n2,2024-01-06,bob@example.com,3\n3,never,bob@example.com,3\n"));
        var missing = Path.Combine(shop.Folder.FullName, "missing.csv");

        var (code, output, error) = await RunAsync(shop, first, empty, missing, shop.Folder.FullName, last, "--currency", "EUR");

        Assert.Equal(2, code);
        Assert.Equal(2, shop.Number("SELECT count(*) FROM Orders"));
        Assert.Contains(first, output, StringComparison.Ordinal);
        Assert.Contains(last, output, StringComparison.Ordinal);
        Assert.Contains($"{empty}: The file is empty", error, StringComparison.Ordinal);
        Assert.Contains($"{missing}: There is no such file", error, StringComparison.Ordinal);
        Assert.Contains($"{shop.Folder.FullName}: This is a folder", error, StringComparison.Ordinal);
        Assert.Contains("2 of 5 files were imported.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_says_which_file_was_not_imported_and_why_beside_the_results_of_the_others()
    {
        await using var shop = await ImportShop.CreateAsync();
        var (good, empty) = (shop.Write(Orders), shop.Write(""));

        var (code, output, _) = await RunAsync(shop, empty, good, "--currency", "EUR", "--json");
        var (alone, outputAlone, _) = await RunAsync(shop, empty, "--currency", "EUR", "--json");

        using var list = JsonDocument.Parse(output);
        using var one = JsonDocument.Parse(outputAlone);
        Assert.Equal((2, 2), (code, alone));
        Assert.Equal([empty, good], list.RootElement.EnumerateArray().Select(batch => batch.GetProperty("file").GetString()));
        Assert.Equal([0, 1], list.RootElement.EnumerateArray().Select(batch => batch.GetProperty("ordersAdded").GetInt32()));
        Assert.False(list.RootElement[1].TryGetProperty("problem", out _));
        foreach (var problem in (JsonElement[])[list.RootElement[0].GetProperty("problem"), one.RootElement.GetProperty("problem")])
        {
            Assert.Equal("FileEmpty", problem.GetProperty("code").GetString());
            Assert.StartsWith("The file is empty.", problem.GetProperty("sentence").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_file_of_an_archive_that_cannot_be_read_does_not_keep_the_others_out()
    {
        await using var shop = await ImportShop.CreateAsync();
        var zip = shop.Write(Archives.Zip(("a.csv", "order_id,date,email,amount\n"), ("b.csv", Orders)));

        var (code, output, _) = await RunAsync(shop, zip, "--currency", "EUR", "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(2, code);
        Assert.Equal([$"{zip} › a.csv", $"{zip} › b.csv"], json.RootElement.EnumerateArray().Select(batch => batch.GetProperty("file").GetString()));
        Assert.Equal(1, shop.Number("SELECT count(*) FROM Orders"));
    }

    [Fact]
    public async Task Json_tells_of_a_database_that_cannot_be_used_for_every_file()
    {
        await using var shop = await ImportShop.CreateAsync();
        var below = Path.Combine(shop.Write(Orders), "shop.db");

        var (code, output, error) = await RunCommandAsync("import", shop.Write(Orders), shop.Write(Orders), "--database", below, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(2, code);
        Assert.Equal(["DatabaseUnusable", "DatabaseUnusable"], json.RootElement.EnumerateArray().Select(batch => batch.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Single(error.Split('\n'), line => line.Contains("The database cannot be used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_go_into_the_only_store_and_of_several_one_has_to_be_named()
    {
        await using var shop = await ImportShop.CreateAsync();
        var file = shop.Write(Orders);

        var (first, _, _) = await RunAsync(shop, file, "--currency", "EUR", "--store", "Toko A");
        var (same, output, _) = await RunAsync(shop, file);
        var (second, _, _) = await RunAsync(shop, file, "--currency", "EUR", "--store", "Toko B");
        var (unclear, _, error) = await RunAsync(shop, file);

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

        await RunAsync(shop, file, "--currency", "EUR", "--time-zone", "Asia/Jakarta");
        var (code, output, _) = await RunAsync(shop, file, "--time-zone", "Asia/Tokyo");

        Assert.Equal(0, code);
        Assert.Contains("warning: The store “My store” keeps its time zone Asia/Jakarta; Asia/Tokyo was not used", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_and_problems_are_in_the_language_of_the_user_and_json_is_not()
    {
        await using var shop = await ImportShop.CreateAsync();
        using var language = new Language("id");
        var (good, empty) = (shop.Write(Orders), shop.Write(""));

        var (_, output, error) = await RunAsync(shop, good, empty, "--currency", "EUR");
        var (_, json, _) = await RunAsync(shop, empty, "--json");

        Assert.Contains("pesanan baru", output, StringComparison.Ordinal);
        Assert.Contains("File ini kosong", error, StringComparison.Ordinal);
        Assert.Contains("The file is empty", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_row_that_explains_the_columns_and_the_lines_of_an_order_can_be_stated()
    {
        await using var shop = await ImportShop.CreateAsync();
        var path = shop.Write("order_id,date,email,amount\n0,2023-12-31,explained@example.com,1\n1,2024-01-05,ana@example.com,10\n1,2024-01-05,ana@example.com,10\n");

        var (several, severalOutput, _) = await RunAsync(shop, path, "--json", "--dry-run", "--currency", "EUR", "--description-row", "yes", "--lines-per-order", "several", "--map", "line-total=amount");
        var (described, output, _) = await RunAsync(shop, path, "--json", "--dry-run", "--currency", "EUR", "--description-row", "no", "--lines-per-order", "one");

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

        var (_, _, error) = await RunAsync(shop, shop.Write("nr;wann;wer;betrag\n1;x;ana;10\n"));
        var (_, output, _) = await RunAsync(shop, shop.Write(Orders));

        Assert.Contains("(--map date=COLUMN)", error, StringComparison.Ordinal);
        Assert.Contains("USD is assumed. Choose another one before importing if that is wrong. (--currency CODE)", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("takes one of report, import, sample; not 'undo'.", "undo", "1")]
    [InlineData("report takes one of overview, cohorts, repeat, survival, gaps, value, compare, changes, activity, hours, glossary; not 'rfm'.", "report", "rfm")]
    [InlineData("report takes one of overview, cohorts, repeat, survival, gaps, value, compare, changes, activity, hours, glossary.", "report")]
    [InlineData("is a folder", "import", "x.csv", "--database", ".")]
    [InlineData("is a folder", "report", "overview", "--database", ".")]
    public async Task Wrong_use_is_answered_with_what_is_right(string answer, params string[] args)
    {
        var (code, _, error) = await RunCommandAsync(args);

        Assert.Equal(2, code);
        Assert.Contains(answer, error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pipe_is_refused_in_a_sentence()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var pipe = new System.IO.Pipes.AnonymousPipeServerStream(System.IO.Pipes.PipeDirection.Out);
        pipe.Write(System.Text.Encoding.UTF8.GetBytes(Orders));

        var (code, _, error) = await RunCommandAsync("import", $"/dev/fd/{pipe.GetClientHandleAsString()}", "--dry-run");

        Assert.Equal(2, code);
        Assert.Contains("This is a pipe", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_way_of_reading_can_be_named()
    {
        await using var shop = await ImportShop.CreateAsync();

        await RunAsync(shop, shop.Write(Orders), "--currency", "EUR", "--dates", "yyyy-MM-dd", "--mapping-name", "Till of the branch");

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

        var (code, help, _) = await RunCommandAsync("import", "--help");

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

        var (code, _, error) = await RunAsync(shop, shop.Write(Orders), options);

        Assert.Equal(2, code);
        Assert.Contains($"'{options[0]}' is no option", error, StringComparison.Ordinal);
        Assert.Contains("--help", error, StringComparison.Ordinal);
        shop.AssertNothingWritten();
    }

    [Fact]
    public async Task A_dry_run_leaves_no_database_behind()
    {
        await using var shop = await ImportShop.CreateAsync();
        var folder = Path.Combine(shop.Folder.FullName, "new");

        var (code, output, error) = await RunCommandAsync(
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

        var (_, output, _) = await RunAsync(shop, shop.Write(Orders), "--currency", "EUR", "--dry-run");

        Assert.Matches("(?m)^orders +1\r?$", output);
        Assert.Contains("nothing was written", output, StringComparison.Ordinal);
        Assert.DoesNotContain("added", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_column_that_is_not_there_is_told_with_those_that_are()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (_, _, error) = await RunAsync(shop, shop.Write(Orders), "--map", "total=sum");

        Assert.Contains("no column named “sum”. Its columns are: order_id, date, email, amount.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_zip_is_as_many_batches_as_it_holds_files_and_leaves_nothing_unpacked()
    {
        await using var shop = await ImportShop.CreateAsync();
        var zip = shop.Write(Archives.Zip(("jan.csv", Orders), ("feb.csv", "order_id,date,email,amount\n2,2024-02-05,ana@example.com,3\n")));

        var (code, output, error) = await RunAsync(shop, zip, "--json", "--currency", "EUR");

        using var json = JsonDocument.Parse(output);
        Assert.True(code == 0, error);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal([$"{Path.GetFileName(zip)} › feb.csv", $"{Path.GetFileName(zip)} › jan.csv"], shop.Query("SELECT FileName FROM Imports ORDER BY FileName"));
        Assert.Empty(shop.Folder.EnumerateFiles("unpacked-*", SearchOption.AllDirectories));
    }

    [SharedDataFact]
    public async Task Online_Retail_is_imported_as_it_was_packed()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, error) = await RunAsync(shop, SharedData.PathOf("online_retail", "online_retail_full.csv.gz"), "--json", "--currency", "GBP", "--time-zone", "Europe/London");

        using var json = JsonDocument.Parse(output);
        Assert.True(code == 0, error);
        Assert.Equal((541_909, 9_747_747.934m), (json.RootElement.GetProperty("rowsRead").GetInt32(), json.RootElement.GetProperty("netRevenue").GetDecimal()));
        Assert.Equal(18_536, shop.Number("SELECT count(*) FROM Orders WHERE IsValid AND CustomerId IS NOT NULL"));
        Assert.Equal(4_339, shop.Number("SELECT count(DISTINCT CustomerId) FROM Orders WHERE IsValid AND CustomerId IS NOT NULL"));
    }

    private static Task<(int Code, string Output, string Error)> RunAsync(ImportShop shop, string path, params string[] options) =>
        RunCommandAsync(["import", path, "--database", Path.Combine(shop.Folder.FullName, "shop.db"), .. options]);

    private static async Task<(int Code, string Output, string Error)> RunCommandAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await CommandLine.RunAsync(args, output, error);
        return (code, output.ToString(), error.ToString());
    }
}
