using System.Net;
using System.Text.Json;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class UnreadAddressesTests(OneOrderApp shop) : IClassFixture<OneOrderApp>
{
    [Theory]
    [InlineData("/api/overview.json?from=x", "from", "from=x is not understood. Possible: a day such as 2024-01-31.")]
    [InlineData("/api/overview.json?segment=rule:{bad", "segment", "or a rule as the builder writes it after rule:.")]
    [InlineData("/api/customers.csv?segment=saved:999", "segment", "There is no saved segment saved:999; there are: saved:1 (Twice).")]
    [InlineData("/api/compare.json?kind=filters&a-segment=saved:999", "a-segment", "There is no saved segment saved:999")]
    [InlineData("/api/compare.csv?from=2024-01-01", "from", "a-from, a-to, b-from and b-to")]
    [InlineData("/api/products.json?by=channel", "by", "by=channel is not understood. Possible: product, category.")]
    [InlineData("/api/cohorts.csv?by=zz", "by", "first-order, channel, country")]
    [InlineData("/api/cohorts.json?sort=zz", "sort", "name, size, or the number of a column")]
    [InlineData("/api/cohort-comparison.csv?b-nth-from=0", "b-nth-from", "Possible: a whole number, 1 or more.")]
    [InlineData("/api/repeat.json?after=10", "after", "Possible: a number from 1 to 9.")]
    [InlineData("/api/activity.json?grain=zz", "grain", "Possible: week, month, quarter, year.")]
    [InlineData("/api/affinity.json?measure=retention", "measure", "Possible: lift, confidence")]
    [InlineData("/api/affinity.json?support=2", "support", "Possible: a number from 0 to 1.")]
    [InlineData("/api/affinity.json?limit=x", "limit", "Possible: a whole number, 1 or more.")]
    [InlineData("/api/migration.json?family=trait", "family", "Possible: rfm, lifecycle, tier, pareto.")]
    [InlineData("/api/segments-history.json?family=x", "family", "trait, saved.")]
    [InlineData("/api/customers.csv?page=x", "page", "Possible: a whole number, 1 or more.")]
    [InlineData("/api/customers.csv?fields=email,shoe", "fields", "one or more, with commas between, of email, identity")]
    [InlineData("/api/orders.csv?issue=x", "issue", "Possible: unattributed, zero-value")]
    [InlineData("/api/forecast.json?model=arima", "model", "Possible: bg-nbd, mbg-nbd, pareto-nbd.")]
    [InlineData("/api/forecast.csv?horizon=61", "horizon", "Possible: a number from 1 to 60.")]
    [InlineData("/api/value.json?margin=x&lang=en", "margin", "Possible: a number from 0 to 100.")]
    public async Task What_is_not_understood_is_refused_and_said(string address, string parameter, string sentence)
    {
        using var client = shop.App.CreateClient();

        using var response = await client.GetAsync(address);

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        using var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        Assert.Equal(parameter, problem.RootElement.GetProperty("parameter").GetString());
        Assert.Contains(sentence, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/overview.json?foo=1&from=&to=2024-12-31")]
    [InlineData("/api/overview.json?segment=saved:1")]
    [InlineData("/api/cohorts.csv?sort=2&desc=true&cohort=2024-01")]
    [InlineData("/api/customers.csv?fields=email,rfm&sort=last-order&desc=false&group=ordered&page=2")]
    [InlineData("/api/segments-history.json?family=saved&months=all")]
    [InlineData("/api/journey.json?most=12&hide=TEA-1")]
    public async Task What_is_understood_or_of_no_meaning_is_answered(string address)
    {
        using var client = shop.App.CreateClient();

        using var response = await client.GetAsync(address);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Reader_is_told_in_their_language()
    {
        using var client = shop.App.CreateClient();
        client.DefaultRequestHeaders.Add("Accept-Language", "id");

        using var problem = JsonDocument.Parse(await (await client.GetAsync("/api/overview.json?from=besok")).Content.ReadAsStringAsync());

        Assert.Equal("from=besok tidak dipahami. Yang mungkin: tanggal seperti 2024-01-31.", problem.RootElement.GetProperty("detail").GetString());
    }
}
