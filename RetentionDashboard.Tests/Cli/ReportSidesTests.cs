using System.Text.Json;

namespace RetentionDashboard.Tests.Cli;

public sealed class ReportSidesTests
{
    // Ana and Citra came by mail, Budi by ads; Ana and Budi in January, Citra in March.
    [Fact]
    public async Task Comparison_takes_a_filter_for_each_side()
    {
        var run = await CommandLineRun.OverTeaShopAsync(
            "report", "compare", "--a-where", "channel=mail", "--b-where", "channel=ads", "--b-where", "from=2024-01-01", "--b-where", "acquired-to=2024-01-31");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal("filters", json.GetProperty("kind").GetString());
        Assert.Equal((2, 1, 0), (json.GetProperty("a").GetProperty("customers").GetInt32(), json.GetProperty("b").GetProperty("customers").GetInt32(), json.GetProperty("overlap").GetInt32()));
        var filter = json.GetProperty("b").GetProperty("filter");
        Assert.Equal(("ads", "2024-01-01", "2024-01-31"), (filter.GetProperty("channel").GetString(), filter.GetProperty("from").GetString(), filter.GetProperty("acquiredTo").GetString()));
    }

    [Fact]
    public async Task Everybody_is_a_side()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "compare", "--a-where", "everybody", "--b-where", "country=SG");

        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal((3, 1, 1), (json.GetProperty("a").GetProperty("customers").GetInt32(), json.GetProperty("b").GetProperty("customers").GetInt32(), json.GetProperty("overlap").GetInt32()));
    }

    [Fact]
    public async Task Cohorts_stand_beside_those_of_a_second_filter()
    {
        var run = await CommandLineRun.OverTeaShopAsync(
            "report", "cohorts", "--measure", "cumulative-net", "--where", "channel=mail", "--to", "2024-01-31", "--b-where", "channel=ads", "--b-where", "to=2024-01-31");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var json = JsonDocument.Parse(run.Output).RootElement;
        Assert.Equal(("month", "cumulative-net", "calendar"), (json.GetProperty("grain").GetString(), json.GetProperty("measure").GetString(), json.GetProperty("columns").GetString()));
        Assert.Equal(("mail", "ads"), (Channel(json, "a"), Channel(json, "b")));
        // Ana: 100, 150, and 180 less the 20 that come back; Budi: 40 throughout.
        Assert.Equal([100m, 150m, 160m], Values(json, "a"));
        Assert.Equal([40m, 40m, 40m], Values(json, "b"));
        var last = json.GetProperty("rows")[2];
        Assert.Equal((-120m, "not-enough"), (last.GetProperty("difference").GetDecimal(), last.GetProperty("verdict").GetString()));
        Assert.Equal((160m, 1m), (last.GetProperty("a").GetProperty("numerator").GetDecimal(), last.GetProperty("a").GetProperty("denominator").GetDecimal()));
    }

    [Fact]
    public async Task Second_filter_of_cohorts_chooses_orders_as_well_and_is_written_as_csv()
    {
        var run = await CommandLineRun.OverTeaShopAsync(
            "report", "cohorts", "--measure", "cumulative-orders", "--to", "2024-01-31", "--b-where", "nth-from=2", "--b-where", "to=2024-01-31", "--format", "csv");

        // All orders of Ana and Budi, then those after the first: 2, 3, 4 and 0, 1, 2, of two customers.
        Assert.Equal(
            ["index,a,b,customersA,customersB", "0,1,0,2,2", "1,1.5,0.5,2,2", "2,2,1,2,2"],
            run.Output.Trim().ReplaceLineEndings("\n").Split('\n').Select(static line => string.Join(',', line.Split(',').Take(5))));
    }

    [Fact]
    public async Task Orders_are_chosen_for_both_sides_unless_one_names_its_own()
    {
        var cohorts = await CommandLineRun.OverTeaShopAsync(
            "report", "cohorts", "--measure", "cumulative-orders", "--to", "2024-01-31", "--nth-from", "2", "--b-where", "to=2024-01-31", "--format", "csv");
        var filters = JsonDocument.Parse((await CommandLineRun.OverTeaShopAsync("report", "compare", "--a-where", "nth-from=3", "--b-where", "everybody", "--nth-from", "2")).Output).RootElement;

        // Both are Ana and Budi, who together have 0, 1 and 2 orders after their first.
        Assert.Equal(["0,0,0,2,2", "1,0.5,0.5,2,2", "2,1,1,2,2"], cohorts.Output.Trim().ReplaceLineEndings("\n").Split('\n').Skip(1).Select(static line => string.Join(',', line.Split(',').Take(5))));
        Assert.Equal((3, 2), (filters.GetProperty("a").GetProperty("filter").GetProperty("orderNumberFrom").GetInt32(), filters.GetProperty("b").GetProperty("filter").GetProperty("orderNumberFrom").GetInt32()));
        Assert.Contains("repeat-within30", filters.GetProperty("leftOut").EnumerateArray().Select(static measure => measure.GetString()));
    }

    // Ana's second and third order count; her first, in January, makes her new in the span all the same.
    [Fact]
    public async Task Customer_is_new_in_a_span_also_where_the_first_order_does_not_count()
    {
        string[] report = ["report", "overview", "--where", "acquired-to=2024-01-31", "--nth-from", "2", "--format", "csv"];
        var whole = await CommandLineRun.OverTeaShopAsync([.. report, "--from", "2024-01-01", "--to", "2024-03-31"]);
        var later = await CommandLineRun.OverTeaShopAsync([.. report, "--from", "2024-02-01", "--to", "2024-03-31"]);

        Assert.Equal(("1", "1"), (Number(whole, "customers"), Number(whole, "newCustomers")));
        Assert.Equal(("1", "0"), (Number(later, "customers"), Number(later, "newCustomers")));
    }

    [Theory]
    [InlineData("--a-where takes FIELD=VALUE", "compare", "--a-where", "shoe-size=44")]
    [InlineData("--a-where does not go with --kind spans.", "compare", "--a-where", "channel=mail", "--kind", "spans")]
    [InlineData("--b-where does not go with --b.", "compare", "--b-where", "channel=mail", "--b", "channel=ads")]
    [InlineData("--b-where from=2024-03-01 lies after to=2024-01-01.", "compare", "--b-where", "from=2024-03-01", "--b-where", "to=2024-01-01")]
    [InlineData("name them with --a-where and --b-where.", "compare", "--a-where", "channel=mail", "--where", "country=ID")]
    [InlineData("--b-where takes FIELD=VALUE", "cohorts", "--b-where", "nth-from=0")]
    [InlineData("--b-where nth-from=3 lies after nth-to=2.", "cohorts", "--b-where", "nth-from=3", "--b-where", "nth-to=2")]
    [InlineData("repeat has no option --nth-from.", "repeat", "--where", "country=ID", "--nth-from", "2")]
    [InlineData("No customer has channel=nonsense; there are: mail, ads.", "cohorts", "--where", "channel=nonsense", "--format", "csv")]
    [InlineData("No customer has channel=nonsense; there are: mail, ads.", "cohorts", "--b-where", "channel=nonsense")]
    [InlineData("No customer has channel=nonsense; there are: mail, ads.", "compare", "--kind", "filters", "--a", "channel=nonsense")]
    [InlineData("--by does not go with --b-where.", "cohorts", "--b-where", "everybody", "--by", "channel")]
    public async Task Sides_that_cannot_be_meant_are_refused(string sentence, params string[] args)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["report", .. args]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }

    private static string? Number(CommandLineRun run, string name) =>
        run.Output.Split('\n').Select(static line => line.Trim().Split(',')).FirstOrDefault(line => line[0] == name)?[1];

    private static string? Channel(JsonElement json, string side) => json.GetProperty(side).GetProperty("filter").GetProperty("channel").GetString();

    private static IEnumerable<decimal> Values(JsonElement json, string side) => json.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty(side).GetProperty("value").GetDecimal());
}
