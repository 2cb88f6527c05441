using System.Globalization;
using System.Text;
using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Cli;

public sealed class ReportForecastTests
{
    [SharedDataFact]
    public async Task Imported_Cdnow_is_forecast_as_the_oracle_does()
    {
        await using var shop = await ImportShop.CreateAsync();
        var csv = new StringBuilder("customer_id,date,cds,amount\n");
        foreach (var line in File.ReadLines(SharedData.PathOf("cdnow", "CDNOW_sample.txt")))
        {
            var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            csv.Append(CultureInfo.InvariantCulture, $"{cells[1]},{cells[2]},{cells[3]},{cells[4]}\n");
        }

        await shop.ImportAsync(csv.ToString(), ImportShop.Options with { Currency = "USD" });
        using var oracle = SharedData.Oracle("cdnow_sample_cal39w.models.json");
        var expected = oracle.RootElement;

        var run = await CommandLineRun.OfAsync("forecast", "--database", shop.Database, "--as-of", "1997-09-30", "--horizon", "12", "--discount", "1");
        var whole = await CommandLineRun.OfAsync("report", "forecast", "--database", shop.Database);

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var found = json.RootElement;
        Assert.Equal((2357, "1997-09-30", "converged"), (found.GetProperty("customers").GetInt32(), found.GetProperty("asOf").GetString(), found.GetProperty("convergence").GetString()));
        Assert.Equal(expected.GetProperty("bgnbd").GetProperty("log_likelihood").GetDouble(), found.GetProperty("logLikelihood").GetDouble(), 0.01);
        Assert.All(found.GetProperty("parameters").EnumerateArray(), parameter => Share(expected.GetProperty("bgnbd").GetProperty(parameter.GetProperty("name").GetString()!).GetDouble(), parameter, 0.005));
        Assert.All(found.GetProperty("valueParameters").EnumerateArray(), parameter => Share(expected.GetProperty("gamma_gamma").GetProperty(parameter.GetProperty("name").GetString()!).GetDouble(), parameter, 0.005));
        var totals = expected.GetProperty("totals");
        Share(totals.GetProperty("sum_p_alive").GetDouble(), found.GetProperty("alive"), 0.002);
        Share(totals.GetProperty("sum_clv_12m_w4_348214").GetDouble(), found.GetProperty("clv"), 0.01);
        Share(totals.GetProperty("sum_clv_12m_w4_348214").GetDouble() / 2357, found.GetProperty("clvPerCustomer"), 0.01);
        using var newest = JsonDocument.Parse(whole.Output);
        Assert.Equal("good", newest.RootElement.GetProperty("backTest").GetProperty("verdict").GetString());
        Assert.Equal("1998-06-30", newest.RootElement.GetProperty("backTest").GetProperty("to").GetString());

        static void Share(double expected, JsonElement band, double tolerance) => Assert.InRange(band.GetProperty("value").GetDouble(), expected * (1 - tolerance), expected * (1 + tolerance));
    }

    [Fact]
    public async Task Refusal_is_told_with_its_numbers_and_nothing_else_is_made_up()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "forecast", "--language", "en");

        Assert.Equal((0, ""), (run.Code, run.Error));
        using var json = JsonDocument.Parse(run.Output);
        var refusal = json.RootElement.GetProperty("refusal");
        Assert.Equal(("too-few-repeaters", 30), (refusal.GetProperty("reason").GetString(), refusal.GetProperty("needed").GetInt32()));
        Assert.Equal(
            [JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null, JsonValueKind.Null],
            ((string[])["alive", "orders", "clv", "maximumCpa"]).Select(name => json.RootElement.GetProperty(name).ValueKind));
        Assert.DoesNotContain("NaN", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--horizon takes a number of months from 1 to 60, not '61'.", "--horizon", "61")]
    [InlineData("--model takes one of bg-nbd, mbg-nbd, pareto-nbd", "--model", "arima")]
    [InlineData("--discount", "--discount", "11")]
    [InlineData("--ratio", "--ratio", "0")]
    public async Task What_nobody_can_mean_is_refused(string expected, params string[] words)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["forecast", .. words, "--language", "en"]);

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains(expected, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_a_line_for_the_whole_and_one_for_each_set()
    {
        using var shop = new SmallShop();
        shop.Draw();

        var run = await CommandLineRun.OfAsync("forecast", "--database", shop.Configuration[RetentionDashboard.Data.DatabaseLocation.ConfigurationKey]!, "--by", "country", "--format", "csv");

        Assert.Equal((0, ""), (run.Code, run.Error));
        var lines = run.Output.ReplaceLineEndings("\n").TrimEnd('\n').Split('\n');
        Assert.Equal("key,customers,alive,aliveLower,aliveUpper,orders,ordersLower,ordersUpper,revenue,revenueLower,revenueUpper,clv,clvLower,clvUpper", lines[0]);
        Assert.Equal(["*,241", "Germany,121", "Netherlands,120"], lines.Skip(1).Select(static line => string.Join(',', line.Split(',').Take(2))));
        Assert.All(lines.Skip(1), static line => Assert.Equal(14, line.Split(',').Length));
    }
}
