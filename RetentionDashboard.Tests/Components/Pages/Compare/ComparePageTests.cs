using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Compare;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Compare;

public sealed class ComparePageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ComparePage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Verdict_stands_in_plain_words_beside_the_numbers()
    {
        var page = Open("/compare");

        var row = page.Find("[data-measure=repeat-purchase-rate]").TextContent;
        Assert.Contains("25.0%", row, StringComparison.Ordinal);
        Assert.Contains("30 of 40", row, StringComparison.Ordinal);
        Assert.Contains("B brings more customers back: +50.0 pp", row, StringComparison.Ordinal);
        Assert.Contains("Not enough data: fewer than 30 customers on a side.", page.Find("[data-measure=repeat-within180]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_by_segment_are_named_and_what_they_cannot_prove_is_said()
    {
        var page = Open("/compare?kind=filters&a-segment=tier%3A1&b-segment=tier%3A3");

        Assert.Equal("Segment: Loyalty tiers: Tier 1", page.Find("[data-testid=side-a] h2").TextContent);
        Assert.Contains("how they were made", page.Find("[data-testid=by-segment]").TextContent, StringComparison.Ordinal);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/compare");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=by-segment]")));
    }

    [Fact]
    public void Difference_without_an_interval_is_a_dash_and_not_a_dot()
    {
        var report = new CompareReport
        {
            Store = new StoreInfo(1, "Shop", "EUR", false, new AnalysisOptions()),
            AsOf = null,
            FirstDay = null,
            Kind = CompareKind.Filters,
            A = new ComparedSide(new CompareSide(), 40, null, null),
            B = new ComparedSide(new CompareSide(), 40, null, null),
            Overlap = 0,
            RetentionSpan = null,
            Rows =
            [
                new CompareRow(CompareMeasure.MedianDaysToSecond, new ComparedValue(20, null, 40, 40, 10, 30), new ComparedValue(30, null, 40, 40, 20, null), 10, null, null, 0.01, CompareVerdict.Higher),
                new CompareRow(CompareMeasure.RepeatPurchaseRate, new ComparedValue(0.25m, 10, 40, 40, 0.1m, 0.4m), new ComparedValue(0.5m, 20, 40, 40, 0.4m, 0.6m), 0.25m, 0.1m, 0.4m, 0.01, CompareVerdict.Higher),
            ],
            Cohorts = [],
        };

        var table = Render<CompareTable>(parameters => parameters.Add(component => component.Report, report));

        Assert.Empty(table.FindAll("[data-measure=median-days-to-second] .dot"));
        Assert.Equal("–", table.Find("[data-measure=median-days-to-second] .absent").TextContent);
        Assert.Single(table.FindAll("[data-measure=repeat-purchase-rate] .dot"));
        Assert.Equal(["10 days to 30 days", "20 days or more"], table.FindAll("[data-measure=median-days-to-second] td[data-label=A] small, [data-measure=median-days-to-second] td[data-label=B] small").Select(static words => words.TextContent));
        Assert.Contains("The difference of the medians has no interval", table.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Sides_are_swapped_by_a_link_and_lead_to_their_customers()
    {
        var page = Open("/compare");

        var swap = page.Find("[data-testid=swap]").GetAttribute("href")!;
        Assert.Equal("/compare?a-from=2024-01-01&a-to=2024-03-31&b-from=2023-10-01&b-to=2023-12-31", swap);
        Assert.Equal("/customers?from=2023-10-01&to=2023-12-31", page.Find("[data-testid=side-a] header a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/compare?channel=&nth-from=2&acquired-from=2023-10-01", "First order from 1 Oct 2023|Orders no. 2 and later", "", "")]
    [InlineData("/compare?kind=cohorts&grain=month&a=2023-10&b=2024-01&nth-from=2", "Orders no. 2 and later", "", "")]
    [InlineData("/compare?kind=cohorts&grain=month&a=2023-10&b=2024-01&b-nth-from=2", "", "", "Orders no. 2 and later")]
    [InlineData("/compare?kind=filters&a-acquired-to=2023-12-31&b-nth-to=3&nth-from=2", "", "First order up to 31 Dec 2023|Orders no. 2 and later", "Orders no. up to 3")]
    public void Every_filter_of_the_address_is_a_chip_that_removes_it(string address, string both, string a, string b)
    {
        var page = Open(address, "[data-testid=side-a]");

        Assert.Equal([both, a, b], ((string[])["[role=group] > .filter-bar", "[data-testid=side-a]", "[data-testid=side-b]"]).Select(place =>
            string.Join('|', page.FindAll(place + " .filter-chip span:first-child").Select(static chip => chip.TextContent))));
        for (var left = page.FindAll(".filter-chip").Count; left > 0; left--)
        {
            page.Find(".filter-chip button").Click();
            var expected = left - 1;
            page.WaitForAssertion(() => Assert.Equal(expected, page.FindAll(".filter-chip").Count));
        }

        Assert.DoesNotContain("nth-", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_numbers_count_on_both_sides_and_what_follows_all_orders_is_left_out()
    {
        var page = Open("/compare?nth-from=2");

        // 10 of the first 40 ordered a second time, 30 of the others, each once.
        Assert.Contains("10 ÷ 10", page.Find("[data-measure=orders-per-customer] td[data-label=A]").TextContent, StringComparison.Ordinal);
        Assert.Contains("30 ÷ 30", page.Find("[data-measure=orders-per-customer] td[data-label=B]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-measure=repeat-within30], [data-measure=median-days-to-second]"));
        Assert.Contains("only some orders count: ", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Order_numbers_of_a_side_are_chosen_on_its_card()
    {
        var page = Open("/compare?kind=filters&a=&b-from=2024-01-01");

        page.Find("[data-testid=side-b] .filter-numbers input").Change("2");

        page.WaitForAssertion(() => Assert.EndsWith(
            "/compare?kind=filters&a=&b-from=2024-01-01&b-nth-from=2", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal("/customers?acquired-from=2024-01-01&nth-from=2", page.Find("[data-testid=side-b] header a").GetAttribute("href")));
    }

    [Fact]
    public void Cohort_is_chosen_from_a_list_and_stays_in_the_address()
    {
        var page = Open("/compare?kind=cohorts&grain=month&a=2023-10&b=2024-01");

        page.Find("[data-testid=cohort-b]").Change("2024-04");

        page.WaitForAssertion(() => Assert.EndsWith(
            "/compare?kind=cohorts&grain=month&a=2023-10&b=2024-04", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public void Cohorts_by_store_and_by_value_are_called_what_people_call_them()
    {
        Shop.Order("small@example.com", "2024-01-05", 10).Order("large@example.com", "2024-01-06", 40);

        var page = Open("/compare?kind=cohorts&by=store", "[data-testid=side-a]");
        Assert.Equal("Ana's tea", page.Find("[data-testid=side-a] h2").TextContent);

        Services.GetRequiredService<NavigationManager>().NavigateTo("/compare?kind=cohorts&by=order-value-band&a=1&b=5");
        page.WaitForAssertion(() => Assert.Equal("£10.00", page.Find("[data-testid=side-a] h2").TextContent));
        Assert.Contains("£40.00", page.Find("[data-testid=side-b] h2").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_on_a_side_is_said_with_a_way_back()
    {
        var page = Open("/compare?kind=filters&a=&b-channel=nowhere", "[data-testid=side-a]");

        Assert.Contains("Nobody to compare", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/compare?kind=filters", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/compare?kind=filters", "Choose a filter for A or B", "All customers")]
    [InlineData("/compare?kind=filters&a=&b=", "Choose a filter for A or B", "All customers")]
    [InlineData("/compare?kind=cohorts&grain=month&a=2024-01&b=2024-01", "Choose a cohort for A or B", "Jan 2024")]
    [InlineData("/compare?a-from=2024-01-01&a-to=2024-01-31&b-from=2024-01-01&b-to=2024-01-31", "Choose other days for A or B", "1 Jan 2024 – 31 Jan 2024")]
    [InlineData("/compare?kind=cohorts&grain=year&country=GB", "There is one cohort only", "Shorter periods")]
    public void One_group_against_itself_is_an_invitation(string address, string title, string text)
    {
        Shop.Order("eka@example.com", "2024-01-20", 10, country: "GB");

        var page = Open(address, ".empty-state");

        Assert.Equal(title, page.Find(".empty-state h2").TextContent);
        Assert.Contains(text, page.Find(".empty-state p").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=compare]"));
    }

    [Fact]
    public void Only_what_tells_customers_apart_is_offered_for_cohorts()
    {
        Shop.Order("eka@example.com", "2024-01-20", 40, country: "GB");

        var page = Open("/compare?kind=cohorts");

        Assert.Equal(["First order", "Country", "First order value", "RFM segment", "Lifecycle stage", "Loyalty tier"], page.FindAll("nav[aria-label='Cohorts by'] a").Select(static link => link.TextContent));
        Assert.Equal("Left out, because all these customers have the same there: Channel, First product, First category, Discount code, Region, Saved segment.", page.Find("[data-testid=left-out]").TextContent);
        Services.GetRequiredService<NavigationManager>().NavigateTo("/compare?kind=cohorts&country=GB");
        page.WaitForAssertion(() => Assert.Equal(["First order"], page.FindAll("nav[aria-label='Cohorts by'] a").Select(static link => link.TextContent)));
    }

    [Fact]
    public void Both_sides_come_back_from_the_address()
    {
        var query = new CompareQuery
        {
            History = new HistoryQuery { StoreId = 3, Country = "ID" },
            Kind = CompareKind.Filters,
            A = new CompareSide { Filter = new HistoryQuery { Channel = "Insta & co", From = new DateOnly(2024, 1, 1) } },
            B = new CompareSide { Cohort = "" },
        };

        Assert.Equal(query, new LinkReader(Links.Compare(query)).Compare);
        Assert.Equal(new CompareQuery(), new LinkReader(Links.Compare(new CompareQuery())).Compare);
        Assert.Equal(query.Swapped, new LinkReader(Links.Compare(query.Swapped)).Compare);
    }

    [Fact]
    public void Usual_spans_are_the_period_before_and_the_same_days_a_year_earlier()
    {
        Assert.Equal(Purchases.Span("2024-02-01", "2024-02-29"), ComparePresets.Before(Purchases.Span("2024-03-01", "2024-03-31")));
        Assert.Equal(Purchases.Span("2024-01-01", "2024-03-31"), ComparePresets.Before(Purchases.Span("2024-04-01", "2024-06-30")));
        Assert.Equal(Purchases.Span("2024-03-01", "2024-03-10"), ComparePresets.Before(Purchases.Span("2024-03-11", "2024-03-20")));
        Assert.Equal(new DateSpan(new DateOnly(2024, 2, 1), new DateOnly(2024, 2, 29)), ComparePresets.YearBefore(Purchases.Span("2025-02-01", "2025-02-28")));
    }

    private IRenderedComponent<ComparePage> Open(string address, string until = "[data-testid=compare]")
    {
        foreach (var (month, name, returning) in new[] { ("2023-10", "a", 10), ("2024-01", "b", 30) })
        {
            for (var customer = 0; customer < 40; customer++)
            {
                Shop.Order($"{name}{customer}@example.com", month + "-05", 10);
                if (customer < returning)
                {
                    Shop.Order($"{name}{customer}@example.com", month + "-15", 10);
                }
            }
        }

        Shop.Order("last@example.com", "2024-04-20", 10).Save();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ComparePage>();
        page.WaitForElement(until);
        return page;
    }
}
