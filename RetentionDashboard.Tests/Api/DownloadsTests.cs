using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using RetentionDashboard.Api;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Api;

public sealed class DownloadsTests : IAsyncLifetime, IDisposable
{
    private readonly SmallShop _shop = new();
    private WebApplication? _app;
    private HttpClient? _client;

    private HttpClient Client => _client!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        _shop.AddTo(builder.Services);
        _app = builder.Build();
        _app.UseLanguages();
        _app.MapDownloads();
        await _app.StartAsync();
        _client = _app.GetTestClient();
    }

    public async Task DisposeAsync()
    {
        _client?.Dispose();
        await _app!.DisposeAsync();
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Cohorts_come_as_the_page_shows_them()
    {
        AddOrders();

        var response = await Client.GetAsync("/api/cohorts.csv?measure=repeat");

        Assert.Equal("text/csv; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("cohorts-repeat-2011-03-20.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(
            [
                "Cohort,Customers,Complete up to,Month 0,Month 1,Month 2",
                "2011-01,3,Month 1,0,0.333333,0.666667",
                "2011-02,1,Month 0,0,0,",
                "Weighted average,4,Month 1,0,0.333333,",
            ],
            await LinesAsync(response));
    }

    [Fact]
    public async Task Forecast_of_more_sets_than_are_worked_out_says_so_in_its_last_line()
    {
        for (var country = 0; country < 45; country++)
        {
            _shop.Order(FormattableString.Invariant($"other{country}@example.com"), "2023-05-01", 20, country: FormattableString.Invariant($"Country {country}"));
        }

        _shop.Draw();

        var cut = await LinesAsync(await Client.GetAsync("/api/forecast.csv?by=country"));
        var whole = await LinesAsync(await Client.GetAsync("/api/forecast.csv?by=channel"));

        Assert.Equal(42, cut.Count);
        Assert.Equal("The largest 40 of 47 are shown." + new string(',', 13), cut[^1]);
        Assert.DoesNotContain(whole, static line => line.Contains("largest", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_that_are_worth_a_look_come_as_a_whole_list()
    {
        _shop.Order("ana@example.com", "2011-01-05", 0, status: "paid", name: "Ana").Order("ana@example.com", "2011-01-06", 10).Order(null, "2011-01-07", 0).Save();

        var response = await Client.GetAsync("/api/orders.csv?issue=zero-value&page=2");

        Assert.Equal("orders-worth-nothing.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.Equal(
            ["Order,Date,Identity,Name,Status,Value,Currency", "#3,2011-01-07 09:00:00,,,,0,GBP", "#1,2011-01-05 09:00:00,ana@example.com,Ana,paid,0,GBP"],
            await LinesAsync(response));
    }

    [Fact]
    public async Task Customers_who_look_alike_come_group_by_group()
    {
        _shop.Order("ana.b@example.com", "2011-01-05", 10).Order("anab+tea@example.com", "2011-01-06", 20).Order("budi@example.com", "2011-01-07", 5).Save();

        var lines = await LinesAsync(await Client.GetAsync("/api/look-alikes.csv"));

        Assert.Equal(3, lines.Count);
        Assert.StartsWith("1,E-mail differs only in dots or a +suffix,ana.b@example.com,,ana.b@example.com,,1,10,GBP", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("1,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Days_without_orders_come_as_a_list()
    {
        for (var day = new DateOnly(2011, 1, 1); day < new DateOnly(2011, 3, 1); day = day.AddDays(1))
        {
            if (day.Month != 2 || day.Day is < 7 or > 13)
            {
                _shop.Order("ana@example.com", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), 10);
            }
        }

        _shop.Save();

        Assert.Equal(
            ["Store,First day,Last day,Days,Orders usual on them", "Ana's tea,2011-02-07,2011-02-13,7,7"], await LinesAsync(await Client.GetAsync("/api/calendar.csv")));
    }

    [Fact]
    public async Task The_old_address_of_orders_without_a_customer_still_leads_to_them()
    {
        var response = await Client.GetAsync("/orders/unattributed?store=3");

        Assert.Equal((HttpStatusCode.Redirect, "/orders?store=3&issue=unattributed"), (response.StatusCode, response.Headers.Location!.ToString()));
    }

    [Fact]
    public async Task Customers_come_as_a_whole_list_in_the_order_asked_for()
    {
        AddOrders();

        var response = await Client.GetAsync("/api/customers.csv?group=ordered&sort=first-order&desc=false&page=2");

        Assert.Equal("customers-ordered.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = await LinesAsync(response);
        Assert.Equal("Identity,Name,E-mail,First order,Last order,Orders,Revenue (net),AOV,Currency,Median days between orders", lines[0]);
        Assert.Equal("ana@example.com,Ana,ana@example.com,2011-01-05,2011-02-05,2,30,15,GBP,31", lines[1]);
        Assert.Equal(5, lines.Count);
    }

    [Fact]
    public async Task Customers_to_win_back_come_as_a_whole_list_by_value_at_risk()
    {
        _shop.Draw();

        var response = await Client.GetAsync("/api/churn.csv?model=mbg-nbd&page=2");

        Assert.Equal("win-back-2023-12-31.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        var lines = await LinesAsync(response);
        Assert.Equal("Identity,Name,E-mail,Last order,Orders,Median days between orders,Contact from,Contact until,Chance that they still buy,Expected orders,Expected value,Value at risk,Currency", lines[0]);
        var rows = lines.Skip(1).Select(static line => line.Split(',')).ToList();
        using var json = System.Text.Json.JsonDocument.Parse(await Client.GetStringAsync("/api/churn.json?model=mbg-nbd"));
        Assert.Equal(json.RootElement.GetProperty("total").GetInt32(), rows.Count);
        Assert.True(rows.Count > LinkReader.PageSize);
        Assert.All(rows, static row => Assert.InRange(decimal.Parse(row[8], CultureInfo.InvariantCulture), 0.05m, 1));
        var risks = rows.ConvertAll(static row => decimal.Parse(row[11], CultureInfo.InvariantCulture));
        Assert.Equal(risks.OrderDescending(), risks);
        Assert.True(risks[0] > risks[^1]);
    }

    [Fact]
    public async Task What_goes_with_leaving_comes_with_a_line_for_each_level()
    {
        _shop.Draw();

        var lines = await LinesAsync(await Client.GetAsync("/api/reasons.csv"));

        Assert.Equal(["Country,Germany", "Country,Netherlands"], lines.Skip(1).Select(static line => string.Join(',', line.Split(',').Take(2))).Where(static line => line.StartsWith("Country", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Names_that_begin_like_a_formula_are_defused()
    {
        _shop.Order("eve@example.com", "2011-01-05", 10, name: "=HYPERLINK(\"http://example.com\")").Save();

        var lines = await LinesAsync(await Client.GetAsync("/api/customers.csv"));

        Assert.StartsWith("eve@example.com,\"'=HYPERLINK(", lines[1]);
    }

    [Fact]
    public async Task Customers_of_a_cell_are_those_that_it_counts()
    {
        AddOrders();

        var response = await Client.GetAsync("/api/customers.csv?group=cohort&cohort=2011-01&index=1");

        Assert.Equal("customers-cohort-2011-01-1.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("ana@example.com", Assert.Single((await LinesAsync(response)).Skip(1)));
    }

    [Theory]
    [InlineData("/api/cohorts.csv?measure=nonsense&grain=%00&from=yesterday&cohort=%3Cscript%3E", HttpStatusCode.BadRequest)]
    [InlineData("/api/customers.csv?group=nobody&sort=%27&index=-1&page=abc&desc=maybe", HttpStatusCode.BadRequest)]
    [InlineData("/api/customers.csv?group=cohort&cohort=2011-99&index=2000000000&grain=week", HttpStatusCode.OK)]
    public async Task What_cannot_be_understood_is_refused_and_what_finds_nobody_is_empty(string address, HttpStatusCode expected)
    {
        AddOrders();

        Assert.Equal(expected, (await Client.GetAsync(address)).StatusCode);
    }

    [Theory]
    [InlineData("/api/overview.json?store=4711")]
    [InlineData("/api/cohorts.json?store=4711")]
    [InlineData("/api/cohorts.csv?store=4711")]
    [InlineData("/api/customers.csv?store=4711")]
    [InlineData("/api/orders.csv?store=4711")]
    [InlineData("/api/calendar.csv?store=99999999999")]
    [InlineData("/api/look-alikes.csv?store=x")]
    public async Task A_store_that_is_gone_is_not_answered_with_another_one(string address)
    {
        AddOrders();

        var response = await Client.GetAsync(address);

        Assert.Equal((HttpStatusCode.NotFound, "This store is gone"), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/api/cohorts.csv")]
    [InlineData("/api/customers.csv")]
    public async Task A_database_without_orders_has_nothing_to_download(string address) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Client.GetAsync(address)).StatusCode);

    [Fact]
    public async Task Headings_and_file_name_are_in_the_reader_s_language()
    {
        AddOrders();
        Client.DefaultRequestHeaders.Add("Accept-Language", "id");

        var response = await Client.GetAsync("/api/cohorts.csv");

        Assert.Equal("kohort-retention-2011-03-20.csv", response.Content.Headers.ContentDisposition!.FileNameStar);
        Assert.StartsWith("Kohort,Pelanggan,Lengkap hingga,Bulan 0", (await LinesAsync(response))[0]);
        Assert.Contains("0.333333", (await LinesAsync(await Client.GetAsync("/api/cohorts.csv?measure=repeat")))[1]);
    }

    [Fact]
    public async Task Health_answers() => Assert.Equal("{\"status\":\"ok\"}", await Client.GetStringAsync("/health"));

    [Theory]
    [InlineData("Cohorts Retention", "2011-12-09", "cohorts-retention-2011-12-09.csv")]
    [InlineData("../etc/passwd", null, "etc-passwd.csv")]
    [InlineData("a\"b\r\nc", "", "a-b-c.csv")]
    public void File_names_are_plain_words(string first, string? second, string name) => Assert.Equal(name, Downloads.FileName("csv", first, second));

    private void AddOrders() => _shop
        .Order("ana@example.com", "2011-01-05", 10, name: "Ana").Order("ana@example.com", "2011-02-05", 20)
        .Order("budi@example.com", "2011-01-10", 10).Order("budi@example.com", "2011-03-10", 10)
        .Order("citra@example.com", "2011-01-20", 10)
        .Order("dewi@example.com", "2011-02-20", 10)
        .Order(null, "2011-03-20", 99)
        .Save();

    private static async Task<IReadOnlyList<string>> LinesAsync(HttpResponseMessage response)
    {
        response.EnsureSuccessStatusCode();
        return (await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }
}
