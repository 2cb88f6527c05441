using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ImportedFilesTests
{
    private const string Orders = "order_id,date,email,amount\n1,2024-01-05,ana@example.com,10.25\n";

    [Fact]
    public async Task Every_file_is_tried_and_the_worst_of_them_is_the_exit_code()
    {
        await using var shop = await ImportShop.CreateAsync();
        var (first, empty, last) = (shop.Write(Orders), shop.Write(""), shop.Write("order_id,date,email,amount\n2,2024-01-06,bob@example.com,3\n3,never,bob@example.com,3\n"));
        var missing = Path.Combine(shop.Folder.FullName, "missing.csv");

        var (code, output, error) = await CommandLineRun.ImportAsync(shop, first, empty, missing, shop.Folder.FullName, last, "--currency", "EUR");

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

        var (code, output, _) = await CommandLineRun.ImportAsync(shop, empty, good, "--currency", "EUR", "--json");
        var (alone, outputAlone, _) = await CommandLineRun.ImportAsync(shop, empty, "--currency", "EUR", "--json");

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

        var (code, output, _) = await CommandLineRun.ImportAsync(shop, zip, "--currency", "EUR", "--json");

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

        var (code, output, error) = await CommandLineRun.OfAsync("import", shop.Write(Orders), shop.Write(Orders), "--database", below, "--json");

        using var json = JsonDocument.Parse(output);
        Assert.Equal(2, code);
        Assert.Equal(["DatabaseUnusable", "DatabaseUnusable"], json.RootElement.EnumerateArray().Select(batch => batch.GetProperty("problem").GetProperty("code").GetString()));
        Assert.Single(error.Split('\n'), line => line.Contains("The database cannot be used", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_zip_is_as_many_batches_as_it_holds_files_and_leaves_nothing_unpacked()
    {
        await using var shop = await ImportShop.CreateAsync();
        var zip = shop.Write(Archives.Zip(("jan.csv", Orders), ("feb.csv", "order_id,date,email,amount\n2,2024-02-05,ana@example.com,3\n")));

        var (code, output, error) = await CommandLineRun.ImportAsync(shop, zip, "--json", "--currency", "EUR");

        using var json = JsonDocument.Parse(output);
        Assert.True(code == 0, error);
        Assert.Equal(2, json.RootElement.GetArrayLength());
        Assert.Equal([$"{Path.GetFileName(zip)} › feb.csv", $"{Path.GetFileName(zip)} › jan.csv"], shop.Query("SELECT FileName FROM Imports ORDER BY FileName"));
        Assert.Empty(shop.Folder.EnumerateFiles("unpacked-*", SearchOption.AllDirectories));
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

        var (code, _, error) = await CommandLineRun.OfAsync("import", $"/dev/fd/{pipe.GetClientHandleAsString()}", "--dry-run");

        Assert.Equal(2, code);
        Assert.Contains("This is a pipe", error, StringComparison.Ordinal);
    }

    [SharedDataFact]
    public async Task Online_Retail_is_imported_as_it_was_packed()
    {
        await using var shop = await ImportShop.CreateAsync();

        var (code, output, error) = await CommandLineRun.ImportAsync(shop, SharedData.PathOf("online_retail", "online_retail_full.csv.gz"), "--json", "--currency", "GBP", "--time-zone", "Europe/London");

        using var json = JsonDocument.Parse(output);
        Assert.True(code == 0, error);
        Assert.Equal((541_909, 9_747_747.934m), (json.RootElement.GetProperty("rowsRead").GetInt32(), json.RootElement.GetProperty("netRevenue").GetDecimal()));
        Assert.Equal(18_536, shop.Number("SELECT count(*) FROM Orders WHERE IsValid AND CustomerId IS NOT NULL"));
        Assert.Equal(4_339, shop.Number("SELECT count(DISTINCT CustomerId) FROM Orders WHERE IsValid AND CustomerId IS NOT NULL"));
    }
}
