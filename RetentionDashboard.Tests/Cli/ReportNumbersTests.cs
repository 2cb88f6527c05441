using System.Text.Json;

namespace RetentionDashboard.Tests.Cli;

/// <summary>What a page shows stands in its report, with what it is divided by.</summary>
public sealed class ReportNumbersTests
{
    [Fact]
    public async Task Overview_has_the_span_before_and_what_its_curves_are_made_of()
    {
        using var json = await ReportAsync("overview", "--from", "2024-03-01", "--to", "2024-03-31");

        // In the 31 days before March, Ana's second order alone.
        var previous = json.RootElement.GetProperty("previous");
        Assert.Equal(("2024-01-30", "2024-02-29"), (previous.GetProperty("from").GetString(), previous.GetProperty("to").GetString()));
        Assert.Equal((1, 0, 1, 50m), (previous.GetProperty("customers").GetInt32(), previous.GetProperty("newCustomers").GetInt32(), previous.GetProperty("orders").GetInt32(), previous.GetProperty("netRevenue").GetDecimal()));
        var retention = json.RootElement.GetProperty("retention");
        Assert.Equal((0, 2, 2), (retention.GetProperty("churned").GetInt32(), retention.GetProperty("start").GetInt32(), retention.GetProperty("acquiredBefore").GetInt32()));
        var quarter = json.RootElement.GetProperty("trend").GetProperty("quarters")[0];
        Assert.Equal(("2024-Q1", 1, 260m, 3), (quarter.GetProperty("period").GetString(), quarter.GetProperty("repeatCustomers").GetInt32(), quarter.GetProperty("revenueSoFar").GetDecimal(), quarter.GetProperty("customersSoFar").GetInt32()));
        Assert.Equal((0, 0, JsonValueKind.Null), (quarter.GetProperty("retained").GetInt32(), quarter.GetProperty("start").GetInt32(), quarter.GetProperty("crr").ValueKind));
        Assert.Equal(27.5m, quarter.GetProperty("medianDaysBetweenOrders").GetDecimal());
        var clv = json.RootElement.GetProperty("formulaClv");
        Assert.Equal((52m, 260m, 5), (clv.GetProperty("aov").GetDecimal(), clv.GetProperty("revenue").GetDecimal(), clv.GetProperty("orders").GetInt32()));
    }

    [Fact]
    public async Task Repeat_and_survival_have_what_is_divided_and_the_days_that_the_page_shows()
    {
        using var repeat = await ReportAsync("repeat");
        using var survival = await ReportAsync("survival");

        // Ana's first and last order are 55 days apart. On day 30 she comes back, and Budi waits beside her; on day 60 he waits alone.
        var duration = repeat.RootElement.GetProperty("loyaltyDuration");
        Assert.Equal((55m, 55m, 1), (duration.GetProperty("mean").GetDecimal(), duration.GetProperty("days").GetDecimal(), duration.GetProperty("customers").GetInt32()));
        Assert.Equal((1, 0), (repeat.RootElement.GetProperty("after").GetInt32(), repeat.RootElement.GetProperty("toRemind").GetInt32()));
        Assert.Equal((1m, 1m), (repeat.RootElement.GetProperty("repeatWithin")[0].GetProperty("numerator").GetDecimal(), repeat.RootElement.GetProperty("upsellRate").GetProperty("denominator").GetDecimal()));
        Assert.Equal(
            [(30, 2, 0.5), (60, 1, 0.5)],
            survival.RootElement.GetProperty("everybody").GetProperty("days").EnumerateArray()
                .Select(static day => (day.GetProperty("day").GetInt32(), day.GetProperty("atRisk").GetInt32(), day.GetProperty("survival").GetDouble())));
    }

    [Fact]
    public async Task Value_has_its_curves_and_tries_a_margin_and_a_lifetime()
    {
        using var json = await ReportAsync("value", "--margin", "12.5", "--years", "2");

        var cohort = json.RootElement.GetProperty("curves").GetProperty("cohorts")[0];
        Assert.Equal(("2024-Q1", 3, 260m), (cohort.GetProperty("key").GetString(), cohort.GetProperty("size").GetInt32(), cohort.GetProperty("cells")[0].GetProperty("numerator").GetDecimal()));
        var clv = json.RootElement.GetProperty("formulaClv");
        Assert.Equal((2m, 12.5m), (clv.GetProperty("lifetimeYears").GetDecimal(), clv.GetProperty("marginPercent").GetDecimal()));
        // 52 × 5 orders ÷ 3 customers ÷ 82 days × 365.25 × 2 years × 12.5 %.
        Assert.Equal(52 * 5 / 3d / 82 * 365.25 * 2 * 0.125, clv.GetProperty("marginValue").GetDouble(), 9);
    }

    [Theory]
    [InlineData("--margin", "101")]
    [InlineData("--years", "0")]
    [InlineData("--years", "two")]
    public async Task Value_refuses_what_nobody_can_mean(string option, string value)
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "value", option, value, "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.Contains($"{option} takes a number from ", run.Error, StringComparison.Ordinal);
        Assert.Contains($", not '{value}'.", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Glossary_works_a_metric_out_with_the_shop_s_own_orders()
    {
        using var json = await ReportAsync("glossary", "repeat-purchase-rate", "--language", "id");

        Assert.Equal(("repeat-purchase-rate", "Tea", false), (
            json.RootElement.GetProperty("metric").GetProperty("name").GetString(), json.RootElement.GetProperty("store").GetProperty("name").GetString(), json.RootElement.GetProperty("invented").GetBoolean()));
        Assert.Equal([1m, 3m], json.RootElement.GetProperty("steps").EnumerateArray().Select(static step => step.GetProperty("value").GetDecimal()));
        Assert.Equal([1m, 3m, 1m / 3], json.RootElement.GetProperty("sum").GetProperty("values").EnumerateArray().Select(static value => value.GetProperty("value").GetDecimal()));
        Assert.Contains("pelanggan", json.RootElement.GetProperty("steps")[0].GetProperty("meaning").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Metric_that_does_not_exist_is_refused_with_those_that_do()
    {
        var run = await CommandLineRun.OverTeaShopAsync("report", "glossary", "happiness", "--language", "en");

        Assert.Equal((2, ""), (run.Code, run.Output));
        Assert.StartsWith("There is no metric 'happiness'. There are: customers, ", run.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> ReportAsync(params string[] args)
    {
        var run = await CommandLineRun.OverTeaShopAsync(["report", .. args]);
        Assert.Equal((0, ""), (run.Code, run.Error));
        return JsonDocument.Parse(run.Output);
    }
}
