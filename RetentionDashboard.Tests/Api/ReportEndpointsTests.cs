using System.Net;
using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class ReportEndpointsTests(OneOrderApp shop, EmptyApp empty) : IClassFixture<OneOrderApp>, IClassFixture<EmptyApp>
{
    [Theory]
    [InlineData("/api/overview.json", "customers")]
    [InlineData("/api/cohorts.json", "cohorts")]
    [InlineData("/api/cohort-comparison.json?b-country=ID", "rows")]
    [InlineData("/api/repeat.json", "steps")]
    [InlineData("/api/survival.json", "everybody")]
    [InlineData("/api/gaps.json", "histogram")]
    [InlineData("/api/value.json", "pareto")]
    [InlineData("/api/churn.json?model=mbg-nbd", "refusal")]
    [InlineData("/api/reasons.json", "reasons")]
    [InlineData("/api/forecast.json", "refusal")]
    [InlineData("/api/activity.json", "periods")]
    [InlineData("/api/hours.json", "weekdays")]
    [InlineData("/api/metrics/customers.json", "steps")]
    [InlineData("/api/compare.json", "rows")]
    [InlineData("/api/changes.json", "changes")]
    [InlineData("/api/products.json?by=category", "products")]
    [InlineData("/api/journey.json?hide=tea", "links")]
    [InlineData("/api/next.json", "offers")]
    [InlineData("/api/affinity.json?support=0.05", "pairs")]
    [InlineData("/api/rfm.json", "cells")]
    [InlineData("/api/pareto.json", "topCustomers")]
    [InlineData("/api/tiers.json", "thresholds")]
    [InlineData("/api/lifecycle.json", "stages")]
    [InlineData("/api/segments-history.json?family=tier&months=all", "months")]
    [InlineData("/api/migration.json?family=pareto&since=2024-01-01", "rows")]
    public async Task Figures_come_as_json_from_the_whole_application(string address, string member)
    {
        using var client = shop.App.CreateClient();

        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.True(json.RootElement.TryGetProperty(member, out _));
    }

    [Fact]
    public async Task Metrics_are_listed_without_any_orders()
    {
        using var client = empty.App.CreateClient();

        using var json = JsonDocument.Parse(await client.GetStringAsync("/api/metrics.json"));

        var churn = json.RootElement.EnumerateArray().Single(static metric => metric.GetProperty("name").GetString() == "churn-rate");
        Assert.Equal(("share", "bad", "W = 90 days"), (churn.GetProperty("unit").GetString(), churn.GetProperty("rise").GetString(), churn.GetProperty("default").GetString()));
    }
}
