using System.Globalization;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Cohorts;
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

        Assert.Equal(["Jan 2011", "Feb 2011"], page.FindAll(".heat-map tbody th a").Select(static link => link.TextContent));
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

        var families = page.Find("nav.segmented").QuerySelectorAll("a");
        Assert.Equal("/cohorts?country=GB&grain=quarter&measure=net", families.Single(static link => link.TextContent == "Net revenue").GetAttribute("href"));
        Assert.Equal("Who comes back", families.Single(static link => link.HasAttribute("aria-current")).TextContent);
        Assert.Equal(["retention", "rolling", "repeat"], page.Find("[data-testid=definition]").QuerySelectorAll("option").Select(static option => option.GetAttribute("value")));
    }

    [Theory]
    [InlineData("definition", "repeat", "/cohorts?country=GB&measure=repeat&sort=size")]
    [InlineData("rows", "country", "/cohorts?country=GB&by=country&sort=size")]
    [InlineData("grain", "week", "/cohorts?country=GB&grain=week&sort=size")]
    [InlineData("columns", "windows", "/cohorts?country=GB&columns=windows&sort=size")]
    [InlineData("show", "of-first", "/cohorts?country=GB&show=of-first&sort=size")]
    public void Choice_goes_into_the_address_with_what_still_makes_sense(string choice, string value, string address)
    {
        var page = Open("/cohorts?country=GB&sort=size");

        page.Find($"[data-testid={choice}]").Change(value);

        page.WaitForAssertion(() => Assert.EndsWith(address, Navigation.Uri));
    }

    [Fact]
    public void Where_no_period_is_complete_a_sentence_stands_for_the_curves()
    {
        var page = Open("/cohorts?grain=year");

        Assert.Empty(page.FindComponents<RetentionDashboard.Components.Charts.Chart>());
        Assert.Contains("No period is complete yet", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Sequence_by_a_column_goes_with_the_columns_and_takes_its_direction_along()
    {
        var page = Open("/cohorts?sort=1&desc=true");

        page.Find("[data-testid=grain]").Change("week");

        page.WaitForAssertion(() => Assert.EndsWith("/cohorts?grain=week", Navigation.Uri));
    }

    [Fact]
    public void Sorting_chooses_no_curves_that_nobody_ticked() =>
        Assert.DoesNotContain("cohort=", Open("/cohorts").Find(".heat-map thead a.sort, .heat-map thead a[href*=sort]").GetAttribute("href"), StringComparison.Ordinal);

    [Fact]
    public void Pictures_name_the_filters()
    {
        var frame = Open("/cohorts?country=GB").FindComponent<RetentionDashboard.Components.Charts.ChartFrame>().Instance;

        Assert.Contains("Country: GB", frame.Source!.Line, StringComparison.Ordinal);
        Assert.StartsWith("Cohort retention", frame.PictureTitle, StringComparison.Ordinal);
    }

    [Fact]
    public void Sentence_says_measure_rows_columns_and_form_in_words()
    {
        var sentence = Open("/cohorts?measure=net&by=country&columns=windows&show=number").Find(".definition").TextContent;

        Assert.Contains("One row for each value of this property on the first order", sentence);
        Assert.Contains("windows of 30 days", sentence);
        Assert.Contains("the number itself", sentence);
    }

    [Fact]
    public void Rows_by_store_are_offered_only_where_stores_are_added_up() =>
        Assert.DoesNotContain("store", Open("/cohorts").Find("[data-testid=rows]").QuerySelectorAll("option").Select(static option => option.GetAttribute("value")));

    [Fact]
    public void Sorted_rows_are_copied_and_downloaded_in_that_sequence()
    {
        var copy = JSInterop.Setup<bool>("shell.copyText", _ => true).SetResult(true);
        var page = Open("/cohorts?sort=name&desc=true");

        page.Find("[data-testid=copy-table]").Click();

        page.WaitForAssertion(() => Assert.Single(copy.Invocations));
        Assert.StartsWith("Feb 2011", Assert.IsType<string>(copy.Invocations.Single().Arguments[0]).Split('\n')[2]);
        Assert.Equal(["Feb 2011", "Jan 2011"], page.FindAll(".heat-map tbody th a").Select(static link => link.TextContent));
        Assert.Equal("/api/cohorts.csv?sort=name&desc=true", page.Find("a[download]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("many", "Enter a number")]
    [InlineData("-3", "A target is a number from 0")]
    public void Target_that_cannot_be_read_is_refused_in_a_sentence(string typed, string sentence)
    {
        var page = Open("/cohorts");

        page.Find("[data-testid=target]").Change(typed);
        page.Find("form.target").Submit();

        Assert.Contains(sentence, page.WaitForElement("form.target [role=alert]").TextContent);
        Assert.EndsWith("/cohorts", Navigation.Uri);
    }

    [Theory]
    [InlineData("12,5")]
    [InlineData("12.5 %")]
    public void Target_goes_into_the_address_and_across_the_curves(string typed)
    {
        var page = Open("/cohorts");

        page.Find("[data-testid=target]").Change(typed);
        page.Find("form.target").Submit();

        page.WaitForAssertion(() => Assert.EndsWith("/cohorts?target=12.5", Navigation.Uri));
        page.WaitForAssertion(() => Assert.Equal(0.125m, page.FindComponents<RetentionDashboard.Components.Charts.Chart>()[0].Instance.Configuration.Target!.Value));
    }

    [Fact]
    public void Long_table_shows_its_largest_rows_until_all_are_asked_for()
    {
        for (var country = 0; country < CohortsPage.FewRows + 3; country++)
        {
            _shop.Order($"visitor{country}@example.com", "2011-01-03", 5, country: $"C{country:00}");
        }

        var page = Open("/cohorts?by=country");

        Assert.Equal(CohortsPage.FewRows, page.FindAll(".heat-map tbody tr[data-key]:not(.average)").Count);
        Assert.Equal("GB", page.Find(".heat-map tbody th a").TextContent);
        Navigation.NavigateTo(page.Find("[data-testid=show-all]").GetAttribute("href")!);
        page.WaitForAssertion(() => Assert.Equal(CohortsPage.FewRows + 4, page.FindAll(".heat-map tbody tr[data-key]:not(.average)").Count));
    }

    [Fact]
    public void Second_filter_is_set_beside_the_first_and_says_when_customers_are_too_few()
    {
        var page = Open("/cohorts?country=GB&b-store=&b-country=ID");
        Assert.Contains("One of the groups has no customer", page.WaitForElement("[data-testid=comparison]").TextContent);

        Navigation.NavigateTo("/cohorts?country=GB&b-store=");

        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("[data-testid=comparison] tbody tr").Count));
        Assert.Contains("Not enough data: fewer than 30", page.Find("[data-testid=comparison] tbody tr:nth-child(2)").TextContent);
        Assert.Contains("3 customers are in both groups", page.Find("[data-testid=comparison]").TextContent);
    }

    [Fact]
    public void Beside_a_second_filter_what_is_about_the_first_alone_says_so()
    {
        var alone = Open("/cohorts?country=GB").Markup;
        Assert.DoesNotContain("(A)", alone, StringComparison.Ordinal);

        Navigation.NavigateTo("/cohorts?country=GB&b-store=");
        var page = Render<CohortsPage>();

        Assert.Contains("show A alone: " + RetentionDashboard.Localization.CompareTexts.Filter(new HistoryQuery { Country = "GB" }), page.WaitForElement("[data-testid=whose]").TextContent, StringComparison.Ordinal);
        Assert.Equal(["Copy table (A)", "Download CSV (A)", "Save PNG (A)"], page.FindAll(".page-actions span").Select(static words => words.TextContent));
        Assert.Contains("Curves (A)", page.FindAll(".chart-frame h2").Select(static title => title.TextContent));
    }

    [Fact]
    public void One_group_against_itself_is_an_invitation_until_a_filter_tells_them_apart()
    {
        var page = Open("/cohorts?b-store=");
        Assert.Contains("Choose a filter for A or B", page.Find("[data-testid=same-group]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=comparison]"));

        Navigation.NavigateTo("/cohorts?country=GB&b-store=");

        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-testid=comparison]")));
        Assert.Empty(page.FindAll("[data-testid=same-group]"));
    }

    [Fact]
    public void Months_of_a_handful_of_customers_propose_quarters()
    {
        for (var month = 0; month < 24; month++)
        {
            _shop.Order($"guest{month}@example.com", new DateOnly(2009, 1, 5).AddMonths(month).ToString("O", CultureInfo.InvariantCulture), 10);
        }

        // Eight quarters of three customers, and years that are too few to show a trend.
        var page = Open("/cohorts?curves=2009-01");
        Assert.Equal("/cohorts?grain=quarter", page.Find("[data-testid=steadier] a").GetAttribute("href"));

        Navigation.NavigateTo("/cohorts?grain=quarter");

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=steadier]")));
    }

    [Fact]
    public void Comparing_begins_with_everybody() =>
        Assert.Equal("/cohorts?country=GB&b-store=", Open("/cohorts?country=GB").Find("[data-testid=compare-with]").GetAttribute("href"));

    [Fact]
    public async Task Note_is_flagged_at_the_row_of_its_period()
    {
        await Services.GetRequiredService<DateNotes>().SaveAsync(new NotedDay(0, null, new DateOnly(2011, 2, 14), "Roses"));

        var page = Open("/cohorts");

        page.WaitForAssertion(() => Assert.Contains("14 Feb 2011: Roses", page.Find("tr[data-key='2011-02'] .flag").TextContent));
    }

    [Fact]
    public void Another_address_shows_another_table()
    {
        var page = Open("/cohorts");

        Navigation.NavigateTo("/cohorts?measure=cumulative-net&grain=year");

        page.WaitForAssertion(() => Assert.Equal("2011", page.Find(".heat-map tbody th a").TextContent));
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
            page.FindComponents<RetentionDashboard.Components.Charts.Chart>()[0].Instance.Configuration.Series.Select(static series => series.Name)));
    }

    [Fact]
    public void Copy_hands_the_whole_table_to_the_clipboard_and_says_so()
    {
        var copy = JSInterop.Setup<bool>("shell.copyText", _ => true).SetResult(true);
        var page = Open("/cohorts");

        page.Find("[data-testid=copy-table]").Click();

        page.WaitForAssertion(() => Assert.Single(copy.Invocations));
        var text = Assert.IsType<string>(copy.Invocations.Single().Arguments[0]);
        Assert.Equal("First order\tCustomers\tMonth 0\tMonth 1\tMonth 2", text.Split('\n')[0]);
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

        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".heat-map tbody th a").Count));
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
