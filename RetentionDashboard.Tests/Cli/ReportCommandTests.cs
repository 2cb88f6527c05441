using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using RetentionDashboard.Data;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ReportCommandTests
{
    [Fact]
    public async Task Overview_writes_named_numbers_as_json()
    {
        var (code, output, error) = await RunOverTeaShopAsync("report", "overview");

        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(3, json.GetProperty("customers").GetInt32());
        Assert.Equal(5, json.GetProperty("orders").GetInt32());
        Assert.Equal(1, json.GetProperty("unattributed").GetProperty("orders").GetInt32());
        Assert.Equal(25, json.GetProperty("unattributed").GetProperty("revenue").GetDecimal());
        Assert.Equal(290, json.GetProperty("grossRevenue").GetDecimal());
        Assert.Equal(20, json.GetProperty("refunds").GetDecimal());
        Assert.Equal(260, json.GetProperty("netRevenue").GetDecimal());
        Assert.Equal(52, json.GetProperty("averageOrderValue").GetDecimal());
        Assert.Equal(5m / 3, json.GetProperty("purchaseFrequency").GetDecimal());
        Assert.Equal(1m / 3, json.GetProperty("repeatPurchaseRate").GetDecimal());
        Assert.Equal(27.5m, json.GetProperty("medianDaysBetweenOrders").GetDecimal());
        Assert.Equal(260m / 3, json.GetProperty("historicClv").GetDecimal());
        var retention = json.GetProperty("retention");
        Assert.Equal("2024-01-01", retention.GetProperty("from").GetString());
        Assert.Equal(90, retention.GetProperty("window").GetInt32());
        Assert.Equal(3, retention.GetProperty("end").GetInt32());
        Assert.Equal(JsonValueKind.Null, retention.GetProperty("crr").ValueKind);
        Assert.Equal(52, json.GetProperty("formulaClv").GetProperty("aov").GetDecimal());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("formulaClv").GetProperty("value").ValueKind);
    }

    [Fact]
    public async Task Options_of_overview_choose_span_window_basis_and_customers()
    {
        var (_, output, _) = await RunOverTeaShopAsync(
            "report", "overview", "--from", "2024-03-01", "--to", "2024-03-31", "--window", "31", "--basis", "gross", "--where", "channel=mail", "--store", "tea");

        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(90, json.GetProperty("revenue").GetDecimal());
        var retention = json.GetProperty("retention");
        Assert.Equal((1, 2, 1), (retention.GetProperty("start").GetInt32(), retention.GetProperty("end").GetInt32(), retention.GetProperty("new").GetInt32()));
        Assert.Equal(1, retention.GetProperty("crr").GetDecimal());
    }

    [Fact]
    public async Task Comparison_of_two_spans_is_written_with_both_sides_and_no_verdict_of_three_customers()
    {
        var (code, output, error) = await RunOverTeaShopAsync("report", "compare", "--a", "2024-01-01..2024-02-29", "--b", "2024-03-01..2024-03-31");

        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("2024-01-01", "2024-03-31"), (json.GetProperty("a").GetProperty("from").GetString(), json.GetProperty("b").GetProperty("to").GetString()));
        var row = json.GetProperty("rows")[0];
        Assert.Equal(("repeat-purchase-rate", "not-enough"), (row.GetProperty("measure").GetString(), row.GetProperty("verdict").GetString()));
        Assert.StartsWith("measure,a,b,customersA,customersB,difference", (await RunOverTeaShopAsync("report", "compare", "--kind", "filters", "--a", "channel=mail", "--b", "channel=ads", "--format", "csv")).Output, StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse((await RunOverTeaShopAsync("report", "changes")).Output).RootElement.GetProperty("tested").GetInt32());
    }

    [Fact]
    public async Task Customers_are_searched_sorted_and_cut()
    {
        var (code, output, error) = await RunOverTeaShopAsync("report", "customers", "--search", "a", "--sort", "orders", "--limit", "1", "--where", "channel=mail");

        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        // Ana and Citra came by mail; Ana ordered more often.
        Assert.Equal(2, json.GetProperty("total").GetInt32());
        var ana = Assert.Single(json.GetProperty("customers").EnumerateArray());
        Assert.Equal(("Ana", 3, 160m), (ana.GetProperty("name").GetString(), ana.GetProperty("orders").GetInt32(), ana.GetProperty("revenue").GetDecimal()));
        Assert.Equal(("rfm:loyal", "lifecycle:active", 1), (ana.GetProperty("rfm").GetString(), ana.GetProperty("lifecycle").GetString(), ana.GetProperty("tier").GetInt32()));
        Assert.Equal(1, ana.GetProperty("discounted").GetProperty("numerator").GetInt32());
        Assert.Equal(("2024-04-04", "store"), (ana.GetProperty("nextOrder").GetProperty("from").GetString(), ana.GetProperty("nextOrder").GetProperty("source").GetString()));
    }

    [Fact]
    public async Task Customers_of_a_segment_are_written_as_csv()
    {
        var (_, output, _) = await RunOverTeaShopAsync("report", "customers", "--where", "segment=tier:1", "--format", "csv");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,identity,name,email,phone,firstOrder,lastOrder,orders,revenue", lines[0], StringComparison.Ordinal);
        Assert.Contains(",email:ana@example.com,Ana,ana@example.com,,2024-01-10,2024-03-05,3,160,", Assert.Single(lines[1..]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--a", "January")]
    [InlineData("--b", "2024-03-31..2024-03-01")]
    public async Task Side_that_is_no_span_is_refused_with_an_example(string option, string side)
    {
        var (code, _, error) = await RunOverTeaShopAsync("report", "compare", option, side);

        Assert.Equal(2, code);
        Assert.Contains($"{option} takes a span as 2024-01-01..2024-03-31, not '{side}'.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Repeat_survival_and_gaps_are_written_as_json_and_csv()
    {
        var repeat = JsonDocument.Parse((await RunOverTeaShopAsync("report", "repeat")).Output).RootElement;
        var (_, survival, _) = await RunOverTeaShopAsync("report", "survival", "--by", "channel", "--format", "csv");
        var gaps = JsonDocument.Parse((await RunOverTeaShopAsync("report", "gaps")).Output).RootElement;
        var (_, second, _) = await RunOverTeaShopAsync("report", "survival", "--after", "2");

        // Ana orders on 10 January, 9 February and 5 March; Budi and Citra once.
        Assert.Equal([3, 1, 1], repeat.GetProperty("steps").EnumerateArray().Select(step => step.GetProperty("customers").GetInt32()));
        Assert.Equal(1m / 3, repeat.GetProperty("steps")[0].GetProperty("returnRate").GetDecimal());
        Assert.Equal(30, repeat.GetProperty("steps")[1].GetProperty("averageOrderValue").GetDecimal());
        Assert.Equal(30, repeat.GetProperty("returnDays").GetProperty("half").GetInt32());
        Assert.Equal(
            ["group,customers,day,atRisk,returned,survival,lower,upper,standardError", "*,3,30,2,1,0.5,", "mail,2,30,1,1,0,0,0,0"],
            survival.Trim().Split('\n').Select((line, place) => place == 1 ? line[..15] : line));
        Assert.Equal((2, 27.5m), (gaps.GetProperty("gaps").GetInt32(), gaps.GetProperty("median").GetDecimal()));
        Assert.Equal(25, JsonDocument.Parse(second).RootElement.GetProperty("everybody").GetProperty("steps")[0].GetProperty("day").GetInt32());
    }

    [Fact]
    public async Task Value_tells_clv_bridge_and_shares()
    {
        var json = JsonDocument.Parse((await RunOverTeaShopAsync("report", "value", "--grain", "month")).Output).RootElement;

        Assert.Equal(260m / 3, json.GetProperty("historicClv").GetDecimal());
        var bridge = json.GetProperty("bridge");
        Assert.Equal(("2024-02-01", "2024-03-31"), (bridge.GetProperty("earlier").GetProperty("from").GetString(), bridge.GetProperty("later").GetProperty("to").GetString()));
        Assert.Equal((50, 70), (bridge.GetProperty("before").GetDecimal(), bridge.GetProperty("after").GetDecimal()));
        Assert.Equal(
            [("new", 60m), ("reactivated", 0m), ("more-from-retained", 0m), ("less-from-retained", -40m), ("lost", 0m), ("refunds", 0m)],
            bridge.GetProperty("parts").EnumerateArray().Select(part => (part.GetProperty("name").GetString(), part.GetProperty("change").GetDecimal())));
        Assert.Equal((1, 160), (json.GetProperty("pareto").GetProperty("topCustomers").GetInt32(), json.GetProperty("pareto").GetProperty("topRevenue").GetDecimal()));
    }

    [Fact]
    public async Task An_order_number_that_does_not_exist_is_refused_with_what_does()
    {
        var (code, _, error) = await RunOverTeaShopAsync("report", "survival", "--after", "0");

        Assert.Equal(2, code);
        Assert.Contains("--after", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_stores_of_one_currency_are_added_up()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Coffee");

        var (code, output, error) = await RunAsync("report", "overview", "--store", "all", "--database", database.Path);

        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal((6, 520m), (json.GetProperty("customers").GetInt32(), json.GetProperty("netRevenue").GetDecimal()));
        Assert.Equal(["Coffee", "Tea"], json.GetProperty("store").GetProperty("stores").EnumerateArray().Select(store => store.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task All_stores_without_a_rate_between_them_are_refused_with_the_pair()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database, "Tea");
        await TeaShop.AddAsync(database, "Kopi", currency: "IDR");

        var (code, output, error) = await RunAsync("report", "overview", "--store", "all", "--database", database.Path);

        Assert.Equal((2, ""), (code, output));
        Assert.Contains("from IDR to EUR", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cohorts_write_cells_with_numerator_and_denominator()
    {
        var (code, output, _) = await RunOverTeaShopAsync("report", "cohorts", "--measure", "cumulative-net", "--as-of", "2024-03-15");

        Assert.Equal(0, code);
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("month", "cumulative-net", "2024-03-15"), (json.GetProperty("grain").GetString(), json.GetProperty("measure").GetString(), json.GetProperty("asOf").GetString()));
        var january = json.GetProperty("cohorts")[0];
        Assert.Equal(("2024-01", 2), (january.GetProperty("key").GetString(), january.GetProperty("size").GetInt32()));
        var last = january.GetProperty("cells")[2];
        Assert.Equal((100m, 200m, 2m, false), (
            last.GetProperty("value").GetDecimal(), last.GetProperty("numerator").GetDecimal(), last.GetProperty("denominator").GetDecimal(), last.GetProperty("complete").GetBoolean()));
        Assert.Equal(2, json.GetProperty("average").GetArrayLength());
    }

    [Fact]
    public async Task Cohorts_as_csv_have_one_line_a_cell()
    {
        var (_, output, _) = await RunOverTeaShopAsync("report", "cohorts", "--grain", "quarter", "--by", "channel", "--format", "csv");

        Assert.Equal(
            ["cohort,size,index,value,numerator,denominator,complete", "mail,2,0,1,2,2,true", "ads,1,0,1,1,1,true"],
            output.TrimEnd().ReplaceLineEndings("\n").Split('\n'));
    }

    [Fact]
    public async Task Cohorts_take_columns_form_and_filters_of_customers_and_orders()
    {
        var (code, output, error) = await RunOverTeaShopAsync(
            "report", "cohorts", "--by", "order-value-band", "--columns", "windows", "--show", "number", "--measure", "cumulative-orders",
            "--where", "discount=with", "--where", "acquired-from=2024-01-01", "--nth-from", "2", "--nth-to", "3", "--ordered-to", "2024-02-29");

        // Ana alone had a discount; of her orders the second, of day 30, is in February.
        Assert.Equal((0, ""), (code, error));
        var json = JsonDocument.Parse(output).RootElement;
        Assert.Equal(("windows", "number", "order-value-band"), (json.GetProperty("columns").GetString(), json.GetProperty("show").GetString(), json.GetProperty("by").GetString()));
        var band = json.GetProperty("cohorts").EnumerateArray().Single();
        Assert.Equal(("5", 1, 100m), (band.GetProperty("key").GetString(), band.GetProperty("size").GetInt32(), band.GetProperty("band").GetProperty("lowest").GetDecimal()));
        Assert.Equal([0m, 1m, 1m], band.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("value").GetDecimal()));
        Assert.Equal([1m, 1m, 1m], band.GetProperty("cells").EnumerateArray().Select(cell => cell.GetProperty("denominator").GetDecimal()));
    }

    [Fact]
    public async Task Overview_counts_the_chosen_order_numbers()
    {
        var json = JsonDocument.Parse((await RunOverTeaShopAsync("report", "overview", "--nth-from", "2")).Output).RootElement;

        // Ana's second and third order, and the refund of the second.
        Assert.Equal((1, 2, 60m), (json.GetProperty("customers").GetInt32(), json.GetProperty("orders").GetInt32(), json.GetProperty("netRevenue").GetDecimal()));
    }

    [Theory]
    [InlineData("report", "cohorts", "--where", "discount=maybe")]
    [InlineData("report", "cohorts", "--where", "acquired-from=soon")]
    [InlineData("report", "cohorts", "--where", "acquired-from=2024-03-01", "--where", "acquired-to=2024-01-01")]
    [InlineData("report", "cohorts", "--nth-from", "0")]
    [InlineData("report", "cohorts", "--nth-from", "3", "--nth-to", "2")]
    [InlineData("report", "cohorts", "--ordered-from", "2024-03-01", "--ordered-to", "2024-02-01")]
    [InlineData("report", "cohorts", "--columns", "fortnights")]
    [InlineData("report", "survival", "--nth-from", "2")]
    [InlineData("report", "overview", "--bogus")]
    [InlineData("report", "overview", "--from", "31.12.2024")]
    [InlineData("report", "overview", "--where", "shoe-size=44")]
    [InlineData("report", "overview", "--window", "0")]
    [InlineData("report", "cohorts", "--grain", "day")]
    [InlineData("report", "cohorts", "--format", "xml")]
    [InlineData("report", "overview", "--store", "Nowhere")]
    public async Task Wrong_use_is_refused_on_standard_error(params string[] args)
    {
        var (code, output, error) = await RunOverTeaShopAsync(args);

        Assert.Equal((2, ""), (code, output));
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task A_span_that_ends_before_it_begins_is_refused_in_a_sentence()
    {
        var (code, output, error) = await RunOverTeaShopAsync("report", "overview", "--from", "2024-03-01", "--to", "2024-02-01");

        Assert.Equal((2, ""), (code, output));
        Assert.Equal("--from 2024-03-01 lies after --to 2024-02-01.", error.Trim());
    }

    [Theory]
    [InlineData("reprot", "overview")]
    [InlineData("--ulrs", "http://localhost:0")]
    [InlineData("report")]
    public async Task A_mistyped_verb_or_setting_starts_no_server(params string[] args)
    {
        var (code, _, error) = await RunAsync(args);

        Assert.Equal(2, code);
        Assert.NotEqual("", error);
    }

    [Fact]
    public async Task A_missing_database_is_named_and_not_created()
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "none.db");

        var (code, _, error) = await RunAsync("report", "overview", "--database", path);

        Assert.Equal(2, code);
        Assert.Contains(path, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.GetDirectoryName(path)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused()
    {
        await using var database = ShopDatabase.Create();
        var path = Path.Combine(Path.GetDirectoryName(database.Path)!, "notes.txt");
        await File.WriteAllTextAsync(path, "These are notes and no database, however one looks at them. " + new string('.', 4096));

        var (code, _, error) = await RunAsync("report", "overview", "--database", path);

        Assert.Equal(2, code);
        Assert.Contains("cannot be read", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Database_of_an_older_version_is_brought_up_to_date_and_one_of_somebody_else_is_left_alone()
    {
        await using var database = ShopDatabase.Create();
        await TeaShop.AddAsync(database);
        await using (var context = database.Open())
        {
            await context.GetService<IMigrator>().MigrateAsync(context.Database.GetMigrations().Reverse().Skip(2).First());
        }

        var (code, output, error) = await RunAsync("report", "overview", "--database", database.Path);
        var foreign = Path.Combine(Path.GetDirectoryName(database.Path)!, "notes.db");
        await using (var connection = await new DatabaseLocation(foreign).OpenAsync(CancellationToken.None))
        {
            connection.Ask("CREATE TABLE Notes (Text TEXT)");
            Assert.Equal(2, (await RunAsync("report", "overview", "--database", foreign)).Code);
            Assert.Equal("1", connection.Ask("SELECT count(*) FROM sqlite_master"));
        }

        Assert.Equal((0, ""), (code, error));
        Assert.Equal(5, JsonDocument.Parse(output).RootElement.GetProperty("orders").GetInt32());
    }

    private static Task<CommandLineRun> RunOverTeaShopAsync(params string[] args) => CommandLineRun.OverTeaShopAsync(args);

    private static Task<CommandLineRun> RunAsync(params string[] args) => CommandLineRun.OfAsync(args);
}
