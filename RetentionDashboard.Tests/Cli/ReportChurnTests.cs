using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ReportChurnTests
{
    [Fact]
    public async Task Churn_of_a_small_shop_says_why_there_are_no_chances_and_who_is_silent()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "churn", "--window", "30", "--model", "mbg-nbd", "--language", "en");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal(("mbg-nbd", 30), (root.GetProperty("model").GetString(), root.GetProperty("window").GetInt32()));
        Assert.Equal(("too-few-repeaters", 30), (root.GetProperty("refusal").GetProperty("reason").GetString(), root.GetProperty("refusal").GetProperty("needed").GetInt32()));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("gone").ValueKind);
        Assert.Empty(root.GetProperty("list").EnumerateArray());
        // Budi has been silent for 71 days.
        Assert.Equal([("lifecycle:at-risk", 0, 0m), ("lifecycle:lapsed", 1, 40m)], root.GetProperty("observed").EnumerateArray().Select(static stage =>
            (stage.GetProperty("key").GetString(), stage.GetProperty("customers").GetInt32(), stage.GetProperty("revenue").GetDecimal())));
    }

    [Fact]
    public async Task Reasons_say_who_was_asked()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "reasons", "--window", "30");
        var csv = await CommandLineRun.OverTeaShopAsync("report", "reasons", "--window", "30", "--format", "csv");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var root = json.RootElement;
        Assert.Equal((60, 3), (root.GetProperty("silentDays").GetInt32(), root.GetProperty("customers").GetInt32()));
        Assert.Equal(3, root.GetProperty("asked").GetInt32() + root.GetProperty("tooNew").GetInt32());
        Assert.False(root.GetProperty("isAdjusted").GetBoolean());
        Assert.Equal("trait,level,customers,left,otherCustomers,othersLeft,unadjusted,difference,lower,upper,pValue,customersLost", csv.Output.TrimEnd());
    }

    [Fact]
    public async Task Delivery_delay_is_read_from_a_file_and_reported_with_its_bands()
    {
        await using var shop = await ImportShop.CreateAsync();
        // 80 parcels left the next day, 80 after ten days; 20 of the former customers and 50 of the latter did not come again.
        var rows = Enumerable.Range(0, 160).SelectMany(static customer => (string[])
        [
            $"{customer},2024-01-01,c{customer}@example.com,10,{(customer < 80 ? "2024-01-02" : "2024-01-11")}",
            .. customer % 80 < (customer < 80 ? 20 : 50) ? Array.Empty<string>() : [$"{customer}b,2024-12-31,c{customer}@example.com,10,"],
        ]);
        await shop.ImportAsync("order_id,date,email,total,Ship Date\n" + string.Join('\n', rows) + "\n");
        string[] database = ["--database", shop.Database];

        var run = await CommandLineRun.OfAsync(["report", "reasons", .. database]);
        var csv = await CommandLineRun.OfAsync(["report", "reasons", "--format", "csv", .. database]);

        using var json = JsonDocument.Parse(run.Output);
        Assert.True(json.RootElement.GetProperty("isAdjusted").GetBoolean());
        Assert.Equal([("delivery", "8-14", 80, 50), ("delivery", "0-1", 80, 20)], json.RootElement.GetProperty("reasons").EnumerateArray().Select(static reason =>
            (reason.GetProperty("trait").GetString(), reason.GetProperty("level").GetString(), reason.GetProperty("customers").GetInt32(), reason.GetProperty("left").GetInt32())));
        Assert.StartsWith("delivery,8-14,80,50,80,20,0.375,", csv.Output.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--model takes", "churn", "--model", "best")]
    [InlineData("--limit", "churn", "--limit", "0")]
    public async Task What_nobody_can_mean_is_refused(string expected, params string[] words)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["report", .. words, "--language", "en"]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }
}
