using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Value;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Value;

public sealed class PredictedPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<PredictedPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Refusal_is_a_sentence_with_its_numbers_above_the_observed_curves()
    {
        for (var customer = 0; customer < 40; customer++)
        {
            Shop.Order($"c{customer}@example.com", "2024-01-05", 10);
        }

        Shop.Order("c1@example.com", "2024-06-30", 10).Save();

        var page = Open("/value/predicted");

        Assert.EndsWith("There is no forecast. Only 1 customer ordered on more than one day; a model needs at least 30.", Text(page, "refusal"), StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=predicted-tiles]"));
        Assert.Contains("what each cohort has brought so far", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_stands_beside_its_back_test_and_says_whether_to_trust_it()
    {
        Shop.Draw();

        var page = Open("/value/predicted");

        Assert.Equal(5, page.FindAll("[data-testid=predicted-tiles] .tile-value").Count);
        Assert.Contains("95 of 100 times between", page.Find("[data-testid=predicted-tiles]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Made on ", Text(page, "verdict"), StringComparison.Ordinal);
        Assert.Equal(["What came", "The model", "Guess: as many orders a customer as a year before", "Guess: each cohort's usual pace"], page.FindAll("[data-testid=rivals] tbody th").Select(static cell => cell.TextContent));
        Assert.Equal(["r", "alpha", "a", "b"], page.FindAll("[data-testid=parameters] tbody th").Take(4).Select(static cell => cell.TextContent));
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_stand_above_the_numbers()
    {
        Shop.Draw(120);

        var page = Open("/value/predicted?horizon=36");

        Assert.Contains("The history is 729 days long, shorter than the 1,096 days looked ahead.", Text(page, "warnings"), StringComparison.Ordinal);
        var markup = page.Markup;
        Assert.True(markup.IndexOf("data-testid=\"warnings\"", StringComparison.Ordinal) < markup.IndexOf("data-testid=\"predicted-tiles\"", StringComparison.Ordinal));
    }

    [Fact]
    public void Further_ahead_than_was_tested_is_said_beside_the_verdict()
    {
        Shop.Draw();

        Assert.Contains("nobody knows how good it is 36 months ahead.", Text(Open("/value/predicted?horizon=36"), "tested"), StringComparison.Ordinal);
        Assert.Empty(Open("/value/predicted?horizon=3").FindAll("[data-testid=tested]"));
    }

    [Fact]
    public void History_too_short_for_so_far_ahead_offers_what_it_allows_and_keeps_the_slider()
    {
        for (var customer = 0; customer < 40; customer++)
        {
            Shop.Order($"c{customer}@example.com", "2024-01-01", 10).Order($"c{customer}@example.com", customer % 2 == 0 ? "2024-01-20" : "2024-02-29", 10 + customer);
        }

        Shop.Save();

        var page = Open("/value/predicted");

        Assert.Contains("The history is 59 days long; so far ahead needs at least 92.", Text(page, "refusal"), StringComparison.Ordinal);
        // Four times 59 days.
        Assert.Equal(("/value/predicted?horizon=7", "Look 7 months ahead"), (page.Find("[data-testid=shorter-horizon]").GetAttribute("href"), page.Find("[data-testid=shorter-horizon]").TextContent));
        Assert.NotNull(page.Find("[data-testid=horizon]"));
    }

    [Fact]
    public void Sets_open_their_customers_and_the_tiles_all_of_them()
    {
        Shop.Draw();

        var page = Open("/value/predicted?by=country&country=Germany");

        Assert.Equal("/customers?country=Germany&group=cohort&cohort=Germany&grain=quarter&by=country", page.Find("[data-testid=sets] td a").GetAttribute("href"));
        Assert.Equal("/customers?country=Germany", page.Find("[data-testid=predicted-tiles] .tile-value a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("grain=month", "Drawn are 6 of 15: the newest with at least 30 customers.")]
    [InlineData("by=country", null)]
    public void Curves_of_some_sets_only_say_of_which(string asked, string? sentence)
    {
        Shop.Draw(900);

        var page = Open("/value/predicted?" + asked);

        var note = page.FindAll(".chart-frame .card-note").Single(static note => note.TextContent.StartsWith("Solid: observed", StringComparison.Ordinal)).TextContent;
        Assert.Equal(sentence, note.Contains("Drawn are", StringComparison.Ordinal) ? note[note.IndexOf("Drawn are", StringComparison.Ordinal)..] : null);
    }

    [Fact]
    public void Slider_changes_the_address_and_what_a_customer_may_cost()
    {
        Shop.Draw();
        var page = Open("/value/predicted");
        var before = page.Find("[data-testid=cpa] strong").TextContent;

        page.Find("[data-testid=ratio]").Change("6");

        page.WaitForAssertion(() => Assert.NotEqual(before, page.Find("[data-testid=cpa] strong").TextContent));
        Assert.EndsWith("/value/predicted?ratio=6", Navigation.Uri, StringComparison.Ordinal);
        page.Find("[data-testid=horizon]").Change("24");
        page.WaitForAssertion(() => Assert.Contains("Expected orders, 24 months", page.Markup, StringComparison.Ordinal));
        Assert.EndsWith("/value/predicted?horizon=24&ratio=6", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Tabs_keep_the_filters_and_what_dates_mean()
    {
        Shop.Draw();

        var page = Open("/value/predicted?from=2022-03-01&country=Germany");

        Assert.Equal("/value?country=Germany&acquired-from=2022-03-01", page.Find("nav[aria-label='Pages about customer value'] a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/value/predicted")]
    [InlineData("/value/predicted?country=Germany&from=2022-03-01&model=bg-nbd")]
    public async Task Every_bar_of_CLV_opens_as_many_customers_as_it_counts(string address)
    {
        Shop.Draw();
        var page = Open(address);
        page.FindComponent<ClvDistributionCard>().Find("[data-testid=as-table]").Click();
        page.FindComponent<ClvDistributionCard>().WaitForElement("tbody tr");

        var rows = page.FindComponent<ClvDistributionCard>().FindAll("tbody tr").Select(static row => (Count: row.QuerySelector("td")!.TextContent, Link: row.QuerySelector("td a")?.GetAttribute("href"))).ToList();

        Assert.True(rows.Count > 5);
        Assert.Equal((await CustomersAsync(page.Find("[data-testid=predicted-tiles] .tile-value a").GetAttribute("href")!)).ToString(CultureInfo.InvariantCulture), rows.Sum(static row => int.Parse(row.Count, CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture));
        foreach (var (count, link) in rows)
        {
            Assert.Equal(int.Parse(count, CultureInfo.InvariantCulture), link is null ? 0 : await CustomersAsync(link));
        }
    }

    [Theory]
    [InlineData("model=mbg-nbd")]
    [InlineData("margin=40")]
    [InlineData("horizon=24")]
    [InlineData("monthly-discount=2")]
    public void Bars_that_no_rule_would_count_the_same_open_nothing(string asked)
    {
        Shop.Draw();
        var page = Open("/value/predicted?" + asked);

        var card = page.FindComponent<ClvDistributionCard>();
        card.Find("[data-testid=as-table]").Click();
        card.WaitForElement("tbody tr");

        Assert.Empty(card.FindAll("tbody a"));
    }

    [Theory]
    [InlineData("/value/predicted?model=mbg-nbd")]
    [InlineData("/value/predicted?country=Germany&model=pareto-nbd&horizon=24&margin=30")]
    public async Task Customers_more_likely_gone_are_counted_and_opened_by_the_model_shown(string address)
    {
        Shop.Draw();

        var link = Open(address).Find("[data-testid=likely-gone] a");

        Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), await CustomersAsync(link.GetAttribute("href")!));
    }

    [Theory]
    [InlineData("first-order")]
    [InlineData("country")]
    [InlineData("lifecycle")]
    public async Task Every_set_opens_as_many_customers_as_it_counts(string rows)
    {
        Shop.Draw();

        var links = Open($"/value/predicted?by={rows}&from=2022-02-01").FindAll("[data-testid=sets] tbody td a").ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), await CustomersAsync(link.GetAttribute("href")!));
        }
    }

    [Fact]
    public async Task Model_that_is_looked_at_becomes_the_shops_and_can_be_taken_back()
    {
        Shop.Draw();
        var page = Open("/value/predicted");
        Assert.Empty(page.FindAll("[data-testid=use-model]"));
        Assert.Equal(["/value/predicted", "/value/predicted?model=mbg-nbd", "/value/predicted?model=pareto-nbd"], ModelLinks(page));
        page = Open("/value/predicted?model=mbg-nbd");
        Assert.Contains("Segments, lists and the other pages use BG/NBD.", page.Markup, StringComparison.Ordinal);

        await page.Find("[data-testid=use-model]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Equal(["/value/predicted?model=bg-nbd", "/value/predicted", "/value/predicted?model=pareto-nbd"], ModelLinks(page)));
        Assert.Equal("All forecasts of this shop are by MBG/NBD now: pages, segments, lists and columns.", page.Find("[role=status] p").TextContent);
        Assert.Empty(page.FindAll("[data-testid=use-model]"));
        Assert.Equal(PurchaseModelKind.MbgNbd, (await StoreAsync()).ForecastModel);

        Assert.Equal("Back to BG/NBD", page.Find("[data-testid=undo]").TextContent);
        await page.Find("[data-testid=undo]").ClickAsync(new());

        page.WaitForElement("[data-testid=use-model]");
        Assert.Equal(PurchaseModelKind.BgNbd, (await StoreAsync()).ForecastModel);
        Assert.Empty(page.FindAll("[data-testid=undo]"));
    }

    [Fact]
    public async Task Warning_of_buyers_of_one_order_offers_to_look_and_to_use_everywhere()
    {
        for (var customer = 0; customer < 260; customer++)
        {
            Shop.Order($"once{customer}@example.com", "2022-02-01", 20);
        }

        Shop.Draw();
        var page = Open("/value/predicted?country=Germany");
        Assert.Equal("/value/predicted?country=Germany&model=mbg-nbd", page.Find("[data-testid=warnings] [data-testid=other-model]").GetAttribute("href"));

        await page.Find("[data-testid=warnings] [data-testid=use-model]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=other-model]")));
        Assert.NotNull(page.Find("[data-testid=undo]"));
        Assert.Equal(PurchaseModelKind.MbgNbd, (await StoreAsync()).ForecastModel);
    }

    [Fact]
    public void Filter_that_nobody_passes_says_so()
    {
        Shop.Draw();
        Navigation.NavigateTo("/value/predicted?country=Nowhere");

        var page = Render<PredictedPage>();

        page.WaitForAssertion(() => Assert.Equal("/value/predicted", page.Find(".empty-state a").GetAttribute("href")));
    }

    private static IEnumerable<string?> ModelLinks(IRenderedComponent<PredictedPage> page) => page.FindAll("nav[aria-label=Model] a").Select(static link => link.GetAttribute("href"));

    private async Task<int> CustomersAsync(string address) => (await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(address).Customers))!.Total;

    private async Task<StoreInfo> StoreAsync() => Assert.Single(await Services.GetRequiredService<StoresReports>().GetAsync());

    private static string Text(IRenderedComponent<PredictedPage> page, string id) => string.Join(' ', page.Find($"[data-testid={id}]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<PredictedPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<PredictedPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
