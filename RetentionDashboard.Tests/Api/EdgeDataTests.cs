using System.Net;
using System.Text.RegularExpressions;
using RetentionDashboard.Import;
using RetentionDashboard.Metrics;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

/// <summary>Shops at the edges, through every page of the whole application as it is first drawn, and through every report for other programs.</summary>
public sealed partial class EdgeDataTests
{
    private const string Header = "order_id,date,email,amount,refund,status,channel\n";

    private static readonly string[] Pages =
    [
        "/", "/?from=2024-01-01&to=2024-01-31", "/cohorts", "/cohorts?measure=aov&grain=week", "/cohorts?measure=cumulative-net&grain=year", "/cohorts?measure=rolling&columns=windows",
        "/cohorts?by=channel&show=of-first", "/repeat", "/repeat?after=2&by=first-order", "/repeat?by=channel", "/value", "/value?grain=week", "/value?grain=year&margin=40&years=3",
        "/value/predicted", "/value/predicted?by=country&model=mbg-nbd&horizon=1", "/value/predicted?by=saved-segment&model=pareto-nbd&horizon=60",
        "/activity", "/activity?grain=week&measure=revenue", "/activity?from=2024-01-01&to=2024-01-31", "/compare", "/compare?kind=cohorts", "/compare?kind=filters", "/customers",
        "/customers?group=repeat", "/customers?group=to-remind", "/customers?group=top-revenue", "/customers?group=bridge-lost&grain=quarter", "/orders", "/data-quality",
        "/data-quality/look-alikes", "/data-quality/calendar", "/data-quality/refused-rows", "/imports", "/import", "/notes", "/views", "/settings", "/glossary",
        .. MetricRegistry.All.Select(static metric => "/glossary/" + metric.Slug),
    ];

    private static readonly string[] Reports =
    [
        "/api/overview.json", "/api/cohorts.json", "/api/cohorts.csv", "/api/repeat.json", "/api/survival.json?by=channel", "/api/gaps.json", "/api/value.json", "/api/forecast.json", "/api/forecast.csv?horizon=1", "/api/compare.json",
        "/api/activity.json", "/api/hours.json", "/api/customers.csv", "/api/metrics.json", "/api/changes.json", "/api/cohort-comparison.json?b-channel=web", "/api/cohort-comparison.json?b-store=&measure=aov&columns=windows",
    ];

    [Theory]
    [InlineData("no store", null)]
    [InlineData("no valid order", "1,2024-01-05,ana@example.com,10,,cancelled,web\n")]
    [InlineData("a single order", "1,2024-01-05 10:30:00,ana@example.com,10,,paid,web\n")]
    [InlineData("one customer", "1,2024-01-05,ana@example.com,10,,paid,web\n2,2024-02-07,ana@example.com,20,,paid,\n3,2024-08-07,ana@example.com,5,,paid,web\n")]
    [InlineData("three customers", "1,2024-01-05,ana@example.com,10,,paid,web\n2,2024-02-07,budi@example.com,20,,paid,\n3,2024-08-07,citra@example.com,5,,paid,web\n4,2024-09-01,ana@example.com,5,,paid,ads\n")]
    [InlineData("one day", "1,2024-01-05 09:00:00,ana@example.com,10,,paid,web\n2,2024-01-05 10:00:00,ana@example.com,20,,paid,web\n3,2024-01-05 11:00:00,budi@example.com,5,,paid,ads\n")]
    [InlineData("all refunded", "1,2024-01-05,ana@example.com,10,10,paid,web\n2,2024-02-07,budi@example.com,20,20,paid,web\n3,2024-05-07,ana@example.com,20,20,paid,web\n")]
    [InlineData("orders worth nothing", "1,2024-01-05,ana@example.com,0,,paid,web\n2,2024-02-07,budi@example.com,0,,paid,web\n3,2024-05-07,ana@example.com,0,,paid,web\n")]
    [InlineData("nobody returns", "1,2024-01-05,ana@example.com,10,,paid,web\n2,2024-02-07,budi@example.com,20,,paid,web\n3,2024-12-07,citra@example.com,20,,paid,ads\n")]
    [InlineData("nobody is known", "1,2024-01-05,,10,,paid,web\n2,2024-02-07,,20,,paid,web\n")]
    [InlineData("ten years", "TEN")]
    public async Task Every_page_of_a_shop_at_the_edge_makes_sense(string shop, string? rows)
    {
        await using var app = await TestApp.StartAsync();
        await ImportAsync(app, rows);
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var wrong = new List<string>();

        foreach (var address in Pages)
        {
            using var response = await client.GetAsync(address);
            var text = WebUtility.HtmlDecode(Tag().Replace(Script().Replace(await response.Content.ReadAsStringAsync(), " "), " "));
            if (response.StatusCode != HttpStatusCode.OK || Nonsense().Match(text) is { Success: true } || text.Contains("could not be shown", StringComparison.Ordinal))
            {
                wrong.Add($"{shop}: {address} {(int)response.StatusCode} {Nonsense().Match(text).Value}");
            }
        }

        foreach (var address in Reports)
        {
            using var response = await client.GetAsync(address);
            var text = await response.Content.ReadAsStringAsync();
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.NotFound) || Nonsense().IsMatch(text))
            {
                wrong.Add($"{shop}: {address} {(int)response.StatusCode} {Nonsense().Match(text).Value}");
            }
        }

        Assert.Empty(wrong);
    }

    private static async Task ImportAsync(TestApp app, string? rows)
    {
        if (rows is null)
        {
            return;
        }

        var path = Path.Combine(app.Folder, "orders.csv");
        await File.WriteAllTextAsync(path, Header + (rows == "TEN" ? TenYears() : rows));
        var result = await app.Get<OrderImporter>().ImportAsync(
            path, "orders.csv", new ImportOptions { Store = "Shop", Currency = "EUR", TimeZone = "Europe/Berlin" }, null, CancellationToken.None);
        Assert.Equal(0, result.RowsRefused);
    }

    // A customer a week, each back once after a hundred days.
    private static string TenYears() => string.Concat(Enumerable.Range(0, 520).Select(static week =>
    {
        var day = new DateOnly(2014, 1, 6).AddDays(7 * week);
        return FormattableString.Invariant($"{2 * week},{day:yyyy-MM-dd},c{week}@example.com,10,,paid,web\n{(2 * week) + 1},{day.AddDays(100):yyyy-MM-dd},c{week}@example.com,20,,paid,ads\n");
    }));

    [GeneratedRegex(@"\bNaN\b|∞|-?\bInfinity\b|\{\d\}|\bnull\b(?=[^,\s}\]])|DivideByZero|Exception")]
    private static partial Regex Nonsense();

    [GeneratedRegex(@"<script.*?</script>|<style.*?</style>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Script();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
