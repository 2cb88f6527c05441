using System.Globalization;
using System.Text;
using System.Text.Json;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ReportProductsTests
{
    [Fact]
    public async Task Pairs_are_cut_at_the_limit_and_their_number_is_told()
    {
        // Four products of one basket are six pairs, and bought again in the same company sixteen of one after the other.
        using var all = await ReportAsync("1,2024-01-01,ana,a|b|c|d\n2,2024-02-01,ana,a|b|c|d\n", "affinity");
        using var few = await ReportAsync("1,2024-01-01,ana,a|b|c|d\n2,2024-02-01,ana,a|b|c|d\n", "affinity", "--limit", "2");

        Assert.Equal((6, 6), (all.RootElement.GetProperty("total").GetInt32(), all.RootElement.GetProperty("pairs").GetArrayLength()));
        Assert.Equal((6, 2), (few.RootElement.GetProperty("total").GetInt32(), few.RootElement.GetProperty("pairs").GetArrayLength()));
        var next = few.RootElement.GetProperty("next");
        Assert.Equal((16, 2), (next.GetProperty("total").GetInt32(), next.GetProperty("pairs").GetArrayLength()));
        Assert.Equal(all.RootElement.GetProperty("pairs")[1].GetRawText(), few.RootElement.GetProperty("pairs")[1].GetRawText());
    }

    [Fact]
    public async Task Limit_of_a_thousand_holds_where_none_is_said()
    {
        var items = string.Join('|', Enumerable.Range(10, 60).Select(static item => $"P{item}"));

        using var json = await ReportAsync($"1,2024-01-01,ana,{items}\n", "affinity");

        Assert.Equal((60 * 59 / 2, 1000), (json.RootElement.GetProperty("total").GetInt32(), json.RootElement.GetProperty("pairs").GetArrayLength()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("2024-02-15")]
    public async Task Customers_of_an_offer_are_those_whom_its_rule_finds(string? asOf)
    {
        // Five of those who began with tea have no pot by the middle of February; one of them has it by March.
        var orders = new StringBuilder();
        for (var customer = 1; customer <= 60; customer++)
        {
            orders.Append(CultureInfo.InvariantCulture, $"{customer},2024-01-01,c{customer},{(customer <= 30 ? "tea" : "cup")}\n");
            orders.Append(CultureInfo.InvariantCulture, $"{100 + customer},2024-02-01,c{customer},{(customer <= 25 ? "pot" : "cup")}\n");
        }

        orders.Append("200,2024-03-01,c28,pot\n201,2024-03-02,new,tea\n");
        string[] day = asOf is null ? [] : ["--as-of", asOf];
        using var next = await ReportAsync(orders.ToString(), ["next", .. day]);
        using var customers = await ReportAsync(orders.ToString(), ["customers", "--where", "segment=" + SegmentChoice.Of(new ProposedNext(new Goods(GoodsKind.Product, ["pot"]))).Key, .. day]);

        var offer = Assert.Single(next.RootElement.GetProperty("offers").EnumerateArray().ToList());
        Assert.Equal(("pot", 5), (offer.GetProperty("key").GetString(), offer.GetProperty("customers").GetInt32()));
        Assert.Equal(5, customers.RootElement.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Saved_segment_that_is_not_there_is_said_to_be_none()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "overview", "--where", "segment=saved:999", "--language", "en");

        Assert.Equal((2, "There is no saved segment saved:999; none has been saved yet."), (run.Code, run.Error.TrimEnd()));
    }

    private static async Task<JsonDocument> ReportAsync(string orders, params string[] words)
    {
        await using var shop = await ImportShop.CreateAsync();
        var lines = orders.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static order => order.Split(','))
            .SelectMany(static order => order[3].Split('|').Select(item => $"{order[0]},{order[1]},{order[2]}@example.com,{item},1,5"));
        var imported = await CommandLineRun.ImportAsync(shop, shop.Write("order_id,date,email,sku,quantity,price\n" + string.Join('\n', lines)), "--currency", "EUR");
        Assert.True(imported.Code == 0, imported.Error);
        var run = await CommandLineRun.OfAsync(["report", .. words, "--database", shop.Database]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output);
    }
}
