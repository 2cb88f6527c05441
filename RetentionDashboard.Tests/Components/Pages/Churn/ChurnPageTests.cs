using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Churn;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Churn;

public sealed class ChurnPageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ChurnPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public async Task Where_the_models_say_no_the_reason_stands_above_those_who_have_been_silent()
    {
        Shop.Order("ana@example.com", "2024-01-01", 10).Order("budi@example.com", "2024-12-31", 10).Save();

        var page = Open("/churn");

        Assert.Contains("Nobody ordered on more than one day; a model needs at least 30 who did.", page.Find("[data-testid=refusal]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=churn-tiles], [data-testid=win-back]"));
        Assert.Equal(["At risk", "Lapsed"], page.FindAll("[data-testid=observed] tbody th").Select(static cell => cell.TextContent));
        var list = await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(page.Find("[data-testid=observed] td a").GetAttribute("href")!).Customers);
        Assert.Equal(1, list!.Total);
    }

    [Fact]
    public async Task List_has_a_row_for_each_customer_to_win_back_and_its_numbers_open_theirs()
    {
        Shop.Draw();

        var page = Open("/churn?model=mbg-nbd");

        Assert.Equal(LinkReader.PageSize, page.FindAll("[data-testid=win-back] tbody tr").Count);
        Assert.All(page.FindAll("[data-testid=win-back] tbody th a"), static link => Assert.StartsWith("/customers/", link.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal("/churn?model=mbg-nbd&page=2", page.Find(".pages a[rel=next]").GetAttribute("href"));
        Assert.Empty(page.FindAll("[data-testid=one-order]"));
        foreach (var tile in page.FindAll("[data-testid=churn-tiles] a.tile-value, [data-testid=churn-tiles] .tile-value a").Select(static link => link.GetAttribute("href")!))
        {
            Assert.True((await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(tile).Customers))!.Total > 0);
        }

        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/churn?country=Germany")]
    [InlineData("/churn?model=pareto-nbd&from=2022-03-01")]
    public async Task Every_bar_and_tile_opens_as_many_customers_as_it_counts(string address)
    {
        Shop.Draw();
        var page = Open(address);
        page.FindComponent<ChurnSurvival>().Find("[data-testid=as-table]").Click();
        page.FindComponent<ChurnSurvival>().WaitForElement("tbody tr");

        var links = page.FindComponent<ChurnSurvival>().FindAll("tbody td a").ToList();
        var tiles = page.FindAll("[data-testid=churn-tiles] .tile").Select(static tile => (tile.TextContent, Link: tile.QuerySelector(".tile-value a")!.GetAttribute("href")!)).ToList();

        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            Assert.Equal(int.Parse(link.TextContent, CultureInfo.InvariantCulture), await CustomersAsync(link.GetAttribute("href")!));
        }

        Assert.Equal(4, tiles.Count);
        foreach (var (text, link) in tiles)
        {
            Assert.Contains((await CustomersAsync(link)).ToString(CultureInfo.InvariantCulture), text, StringComparison.Ordinal);
        }

        Assert.Contains($"· {await CustomersAsync(tiles[0].Link)} customers in doubt ·", tiles[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Usual_model_says_that_it_knows_nothing_of_first_time_buyers_and_offers_the_other_one()
    {
        Shop.Draw();

        var page = Open("/churn?country=Germany");

        Assert.Equal("/churn?country=Germany&model=mbg-nbd", page.Find("[data-testid=one-order] a").GetAttribute("href"));
    }

    [Fact]
    public void Model_that_says_no_is_followed_by_those_that_answer_or_by_a_word_that_none_does()
    {
        Shop.Draw();
        var known = Open("/churn?country=Germany").FindComponent<ChurnDoubts>().Instance.Report with { Figures = null, Warnings = [] };
        var refused = known with { Refusal = new ForecastRefusal(RefusalReason.NobodyLeaves, 0.998, 0.99) };
        IRenderedComponent<ChurnDoubts> Doubts(ChurnReport report) => Render<ChurnDoubts>(parts => parts.Add(static one => one.Report, report).Add(static one => one.Query, new ChurnQuery { Take = 25 }));

        var others = Doubts(refused with { Others = [PurchaseModelKind.ParetoNbd] });
        var none = Doubts(refused);
        var few = Doubts(known with { Refusal = new ForecastRefusal(RefusalReason.TooFewRepeaters, 3, 30) });

        Assert.Equal(("/churn?model=pareto-nbd", "Look at it with Pareto/NBD"), (others.Find("[data-testid=other-model]").GetAttribute("href"), others.Find("[data-testid=other-model]").TextContent));
        Assert.Empty(others.FindAll("[data-testid=no-other-model]"));
        Assert.Single(none.FindAll("[data-testid=no-other-model]"));
        Assert.Empty(few.FindAll("[data-testid=no-other-model], [data-testid=other-model]"));
    }

    [Fact]
    public async Task Notice_makes_the_other_model_the_shops_and_stays_to_take_it_back()
    {
        Shop.Draw();
        var page = Open("/churn");

        await page.Find("[data-testid=one-order] [data-testid=use-model]").ClickAsync(new());

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=one-order]")));
        Assert.Equal(["/churn?model=bg-nbd", "/churn", "/churn?model=pareto-nbd"], page.FindAll("[data-testid=model] a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("true", page.FindAll("[data-testid=model] a")[1].GetAttribute("aria-current"));

        await page.Find("[data-testid=undo]").ClickAsync(new());

        page.WaitForElement("[data-testid=one-order]");
    }

    [Fact]
    public void Export_takes_the_whole_list_by_value_at_risk()
    {
        Shop.Draw();
        var page = Open("/churn?page=2");

        page.Find("[data-testid=export-open]").Click();

        page.WaitForAssertion(() => Assert.Contains("who may be won back", page.FindComponent<RetentionDashboard.Components.Pages.Lists.ExportPanel>().Instance.Name, StringComparison.Ordinal));
        Assert.Equal("/customers?group=win-back&sort=value-at-risk", Links.Customers(page.FindComponent<RetentionDashboard.Components.Pages.Lists.ExportPanel>().Instance.Query));
    }

    private async Task<int> CustomersAsync(string address) => (await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(address).Customers))!.Total;

    private IRenderedComponent<ChurnPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ChurnPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
