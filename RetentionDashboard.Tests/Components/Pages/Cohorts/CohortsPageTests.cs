using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Cohorts;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Cohorts;

public sealed class CohortsPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public CohortsPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<CohortsPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
        Assert.Equal("Cohorts", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("table"));
    }

    [Fact]
    public void Orders_make_a_table_with_the_definition_of_its_measure()
    {
        var page = Open("/cohorts");

        Assert.Equal(["Jan 2011", "Feb 2011"], page.FindAll("tbody th a").Select(static link => link.TextContent));
        Assert.Contains("at least one order in that period", page.Find(".definition").TextContent);
        Assert.Equal("/api/cohorts.csv", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Filters_that_match_nobody_offer_to_be_reset()
    {
        var page = Open("/cohorts?measure=rolling&country=Atlantis", ".empty-state");

        Assert.Equal("No customers match these filters", page.Find(".empty-state h2").TextContent);
        Assert.Equal("/cohorts?measure=rolling", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Switches_are_links_that_keep_everything_else()
    {
        var page = Open("/cohorts?grain=quarter&country=GB");

        var measures = page.FindAll("nav.segmented")[0].QuerySelectorAll("a");
        Assert.Equal(Enum.GetValues<CohortMeasure>().Length, measures.Length);
        Assert.Equal("/cohorts?country=GB&grain=quarter&measure=cumulative-net", measures.Single(static link => link.TextContent == "Historic CLV by cohort").GetAttribute("href"));
        Assert.Equal("Cohort retention", measures.Single(static link => link.HasAttribute("aria-current")).TextContent);
        Assert.Equal(["Week", "Month", "Quarter", "Year"], page.FindAll("nav.segmented")[1].QuerySelectorAll("a").Select(static link => link.TextContent));
    }

    [Fact]
    public void Another_address_shows_another_table()
    {
        var page = Open("/cohorts");

        Navigation.NavigateTo("/cohorts?measure=cumulative-net&grain=year");

        page.WaitForAssertion(() => Assert.Equal("2011", page.Find("tbody th a").TextContent));
        Assert.Contains("what a customer has been worth so far", page.Find(".definition").TextContent);
        Assert.Contains("£", page.Find("td.cell a").TextContent);
    }

    [Fact]
    public async Task Changed_filter_goes_into_the_address()
    {
        var page = Open("/cohorts?measure=repeat");

        await page.InvokeAsync(() => page.FindComponent<FilterBar>().Instance.QueryChanged.InvokeAsync(new HistoryQuery { Country = "GB" }));

        Assert.EndsWith("/cohorts?country=GB&measure=repeat", Navigation.Uri);
    }

    [Fact]
    public void Ticked_cohort_goes_into_the_address_and_into_the_chart()
    {
        var page = Open("/cohorts?cohort=2011-02");

        Assert.Equal([false, true], page.FindAll("input[type=checkbox]").Select(static box => box.HasAttribute("checked")));
        page.FindAll("input[type=checkbox]")[0].Change(true);

        page.WaitForAssertion(() => Assert.EndsWith("/cohorts?cohort=2011-02&cohort=2011-01", Navigation.Uri));
        page.WaitForAssertion(() => Assert.Equal(
            ["Weighted average", "Jan 2011", "Feb 2011"],
            page.FindComponent<RetentionDashboard.Components.Charts.Chart>().Instance.Configuration.Series.Select(static series => series.Name)));
    }

    [Fact]
    public void Copy_hands_the_whole_table_to_the_clipboard_and_says_so()
    {
        var copy = JSInterop.Setup<bool>("shell.copyText", _ => true).SetResult(true);
        var page = Open("/cohorts");

        page.Find(".page-actions button").Click();

        page.WaitForAssertion(() => Assert.Single(copy.Invocations));
        var text = Assert.IsType<string>(copy.Invocations.Single().Arguments[0]);
        Assert.Equal("Cohort\tCustomers\tMonth 0\tMonth 1\tMonth 2", text.Split('\n')[0]);
        Assert.Equal("Jan 2011\t2\t100.0%\t50.0%\t50.0%", text.Split('\n')[2]);
        page.WaitForAssertion(() => Assert.Equal(
            "Table copied: paste it into a spreadsheet.", Assert.Single(Services.GetRequiredService<NotificationService>().Messages).Summary));
    }

    [Fact]
    public async Task New_orders_appear_without_a_reload()
    {
        var page = Open("/cohorts");

        _shop.Order("eko@example.com", "2011-03-20", 10, country: "GB").Save();
        await Services.GetRequiredService<Snapshots>().RefreshAsync(_shop.StoreId, CancellationToken.None);

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll("tbody th a").Count));
    }

    private IRenderedComponent<CohortsPage> Open(string address, string until = "td.cell")
    {
        _shop
            .Order("ana@example.com", "2011-01-05", 10, country: "GB").Order("ana@example.com", "2011-02-05", 20, country: "GB")
            .Order("budi@example.com", "2011-01-10", 10, country: "GB").Order("budi@example.com", "2011-03-10", 10, country: "GB")
            .Order("citra@example.com", "2011-02-20", 10, country: "GB")
            .Save();
        Navigation.NavigateTo(address);
        var page = Render<CohortsPage>();
        page.WaitForElement(until);
        return page;
    }
}
