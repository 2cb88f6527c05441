using System.Text.Json;

namespace RetentionDashboard.Tests.Cli;

/// <summary>
/// The small shop's segments as of 31 March: Ana 27 days after her third order with 160, Budi 72 days after his only one with 40, Citra 17 days after hers with 60.
/// </summary>
public sealed class ReportSegmentsTests
{
    [Fact]
    public async Task Rfm_has_thresholds_names_and_cells()
    {
        using var json = await ReportAsync("rfm");

        var thresholds = json.RootElement.GetProperty("thresholds");
        // 17, 27, 72 days; 1, 1, 3 orders; 40, 60, 160: between the second and the third lie the upper two quantiles.
        Assert.Equal([21m, 25m, 36m, 54m], Numbers(thresholds.GetProperty("recency")));
        Assert.Equal([1m, 1m, 1.4m, 2.2m], Numbers(thresholds.GetProperty("frequency")));
        Assert.Equal([48m, 56m, 80m, 120m], Numbers(thresholds.GetProperty("monetary")));
        Assert.False(thresholds.GetProperty("own").GetBoolean());
        Assert.Equal([("rfm:loyal", 1, 3, 160m), ("rfm:potential-loyalist", 1, 1, 60m), ("rfm:lost", 1, 1, 40m)], Filled(json.RootElement.GetProperty("segments")));
        Assert.Equal([("rfm:r5f1", 1, 1, 60m), ("rfm:r3f5", 1, 3, 160m), ("rfm:r1f1", 1, 1, 40m)], Filled(json.RootElement.GetProperty("cells")));
        Assert.Equal((3, 5, 260m), (json.RootElement.GetProperty("customers").GetInt32(), json.RootElement.GetProperty("orders").GetInt32(), json.RootElement.GetProperty("revenue").GetDecimal()));
        Assert.Equal((160m, 260m), PartsOf(json.RootElement.GetProperty("segments")[1].GetProperty("revenueShare")));
    }

    [Fact]
    public async Task Pareto_has_the_best_fifth_and_what_it_is_among_a_filter_alone()
    {
        using var json = await ReportAsync("pareto");
        using var filtered = await ReportAsync("pareto", "--where", "channel=ads");

        // A fifth of three customers is one, rounded up.
        Assert.Equal((1, 160m, 260m), (json.RootElement.GetProperty("topCustomers").GetInt32(), json.RootElement.GetProperty("topRevenue").GetDecimal(), json.RootElement.GetProperty("total").GetDecimal()));
        Assert.Equal(160m / 260, json.RootElement.GetProperty("share").GetDecimal());
        Assert.Equal([("pareto:top", 1, 3, 160m), ("pareto:rest", 2, 2, 100m)], Filled(json.RootElement.GetProperty("parts")));
        Assert.Equal(160m / 260, json.RootElement.GetProperty("selected").GetProperty("share").GetDecimal());
        // Of the whole shop Budi is no best customer; of those who came by ads he is.
        Assert.Equal((0, 0m), (filtered.RootElement.GetProperty("topCustomers").GetInt32(), filtered.RootElement.GetProperty("share").GetDecimal()));
        Assert.Equal((1, 1m), (filtered.RootElement.GetProperty("selected").GetProperty("topCustomers").GetInt32(), filtered.RootElement.GetProperty("selected").GetProperty("share").GetDecimal()));
    }

    [Fact]
    public async Task Tiers_have_shares_thresholds_and_customers()
    {
        using var json = await ReportAsync("tiers");

        // 5 and 20 % of three customers are one each: the second tier ends where the first does.
        Assert.Equal([0.05m, 0.15m], Numbers(json.RootElement.GetProperty("shares")));
        Assert.Equal([160m, 160m], Numbers(json.RootElement.GetProperty("thresholds")));
        Assert.Equal([("tier:1", 1, 3, 160m), ("tier:3", 2, 2, 100m)], Filled(json.RootElement.GetProperty("tiers")));
        Assert.Equal((1m, 3m), PartsOf(json.RootElement.GetProperty("tiers")[0].GetProperty("customerShare")));
    }

    [Fact]
    public async Task Lifecycle_has_stages_and_traits_of_the_window_asked_for()
    {
        using var usual = await ReportAsync("lifecycle");
        using var narrow = await ReportAsync("lifecycle", "--window", "30");

        Assert.Equal([("lifecycle:new", 2, 2, 100m), ("lifecycle:active", 1, 3, 160m)], Filled(usual.RootElement.GetProperty("stages")));
        // Budi has been silent for 71 days, more than twice 30.
        Assert.Equal([("lifecycle:new", 1, 1, 60m), ("lifecycle:active", 1, 3, 160m), ("lifecycle:lapsed", 1, 1, 40m)], Filled(narrow.RootElement.GetProperty("stages")));
        Assert.Equal((90, 30), (usual.RootElement.GetProperty("window").GetInt32(), narrow.RootElement.GetProperty("window").GetInt32()));
        // First orders of 40, 60 and 100.
        Assert.Equal(84m, usual.RootElement.GetProperty("highFirstOrder").GetDecimal());
        Assert.Equal(["trait:hidden-potential", "trait:discount-dependent", "trait:overdue"], usual.RootElement.GetProperty("traits").EnumerateArray().Select(static trait => trait.GetProperty("key").GetString()));
    }

    [Fact]
    public async Task Segments_have_every_month()
    {
        using var json = await ReportAsync("segments-history", "--family", "lifecycle");
        using var last = await ReportAsync("segments-history", "--family", "lifecycle", "--months", "1");

        var months = json.RootElement.GetProperty("months").EnumerateArray().ToList();
        Assert.Equal(["2024-01-01", "2024-02-01", "2024-03-01"], months.Select(static month => month.GetProperty("from").GetString()));
        Assert.Equal([[("lifecycle:new", 2, 2, 140m)], [("lifecycle:new", 1, 0, 0m), ("lifecycle:active", 1, 1, 50m)], [("lifecycle:new", 2, 1, 60m), ("lifecycle:active", 1, 1, 10m)]], months.Select(static month => Filled(month.GetProperty("segments"))));
        // Of those who were new at the start of February Ana came; in March Budi did not.
        Assert.Equal([(0m, 0m), (1m, 2m), (0m, 1m)], months.Select(static month => PartsOf(month.GetProperty("segments")[0].GetProperty("retention"))));
        Assert.Equal(months[2].GetRawText(), last.RootElement.GetProperty("months").EnumerateArray().Single().GetRawText());
    }

    [Fact]
    public async Task Migration_has_who_stayed_moved_and_joined()
    {
        using var json = await ReportAsync("migration", "--family", "lifecycle", "--since", "2024-01-31");

        Assert.Equal(("2024-01-31", "2024-03-31"), (json.RootElement.GetProperty("from").GetString(), json.RootElement.GetProperty("to").GetString()));
        Assert.Equal((3, 1, 1), (json.RootElement.GetProperty("customers").GetInt32(), json.RootElement.GetProperty("joined").GetInt32(), json.RootElement.GetProperty("moved").GetInt32()));
        var rows = json.RootElement.GetProperty("rows").EnumerateArray().ToList();
        Assert.Equal((1, 1), (Moved(rows[0], "lifecycle:new"), Moved(rows[0], "lifecycle:active")));
        Assert.Equal((JsonValueKind.Null, 1), (rows[^1].GetProperty("from").ValueKind, Moved(rows[^1], "lifecycle:new")));
        Assert.Equal([(2, 2), (0, 1)], json.RootElement.GetProperty("segments").EnumerateArray().Take(2).Select(static segment => (segment.GetProperty("before").GetInt32(), segment.GetProperty("after").GetInt32())));

        static int Moved(JsonElement row, string to) => row.GetProperty("to").EnumerateArray().Single(cell => cell.GetProperty("key").GetString() == to).GetProperty("customers").GetInt32();
    }

    [Theory]
    [InlineData("--family takes rfm, lifecycle, tier or pareto here", "migration", "--family", "trait")]
    [InlineData("--months takes a number of months, 1 or more, not '0'.", "segments-history", "--months", "0")]
    [InlineData("--since 2024-03-01", "migration", "--since", "2024-03-01", "--until", "2024-02-01")]
    public async Task What_nobody_can_mean_is_refused(string expected, params string[] words)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["report", .. words, "--language", "en"]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_line_for_every_segment_of_a_month_and_for_every_movement()
    {
        var history = await CommandLineRun.OverTeaShopAsync("report", "segments-history", "--family", "pareto", "--months", "1", "--format", "csv");
        var migration = await CommandLineRun.OverTeaShopAsync("report", "migration", "--family", "pareto", "--since", "2024-02-29", "--format", "csv");

        Assert.Equal(
            ["from,to,complete,segment,customers,allCustomers,orders,revenue,retained,atStart", "2024-03-01,2024-03-31,true,pareto:top,1,3,1,10,1,1", "2024-03-01,2024-03-31,true,pareto:rest,2,3,1,60,0,1"],
            Lines(history.Output));
        Assert.Equal(["from,to,customers,allFrom,allTo", "pareto:top,pareto:top,1,1,1", "pareto:top,pareto:rest,0,1,2", "pareto:rest,pareto:top,0,1,1", "pareto:rest,pareto:rest,1,1,2", ",pareto:top,0,1,1", ",pareto:rest,1,1,2"], Lines(migration.Output));

        static string[] Lines(string text) => text.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
    }

    private static async Task<JsonDocument> ReportAsync(params string[] words)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["report", .. words]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output);
    }

    // What nobody is in is left out.
    private static List<(string Key, int Customers, int Orders, decimal Revenue)> Filled(JsonElement sizes) =>
    [
        .. sizes.EnumerateArray()
            .Select(static size => (size.GetProperty("key").GetString()!, size.GetProperty("customers").GetInt32(), size.GetProperty("orders").GetInt32(), size.GetProperty("revenue").GetDecimal()))
            .Where(static size => size.Item2 > 0),
    ];

    private static IEnumerable<decimal> Numbers(JsonElement list) => list.EnumerateArray().Select(static number => number.GetDecimal());

    private static (decimal Numerator, decimal Denominator) PartsOf(JsonElement share) => (share.GetProperty("numerator").GetDecimal(), share.GetProperty("denominator").GetDecimal());
}
