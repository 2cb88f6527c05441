using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments;

namespace RetentionDashboard.Tests.Components.Pages.Segments;

public sealed class SegmentsPageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<SegmentsPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Each_number_of_the_grid_and_the_tables_opens_its_customers()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-02-06", 5).Save();

        var page = Open("/segments");

        // Days since the last order, the next day included: 2 and 1; orders: 2 and 1.
        Assert.Equal(
            ["/customers?segment=rfm%3Ar5f1", "/customers?segment=rfm%3Ar1f5"],
            page.FindAll("[data-testid=rfm-grid] td a").Select(static link => link.GetAttribute("href")));
        Assert.Equal(
            ["/customers?segment=lifecycle%3Anew", "/customers?segment=lifecycle%3Aactive"],
            page.FindAll("[data-testid=table-lifecycle] td a").Select(static link => link.GetAttribute("href")));
        Assert.Equal(["Tier 1", "Tier 2", "Tier 3"], page.FindAll("[data-testid=table-tiers] tbody .name").Select(static name => name.FirstChild!.TextContent.Trim()));
        Assert.Equal(11, page.FindAll("[data-testid=table-rfm-names] tbody tr").Count);
        Assert.Equal(25, page.FindAll("[data-testid=rfm-places] td a").Count);
    }

    [Fact]
    public void Marks_open_what_the_glossary_says_of_scores_stages_tiers_and_traits()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Save();

        Assert.Equal(
            ["rfm-score", "rfm-segment", "rfm-score", "lifecycle-stage", "loyalty-tier", "pareto-share", "hidden-potential", "discount-dependence", "overdue"],
            Open("/segments").FindAll(".parts .hint-open").Select(static mark => mark.GetAttribute("href")!.Replace("/glossary/", "", StringComparison.Ordinal)));
    }

    [Fact]
    public void Grid_shows_revenue_where_the_address_asks_for_it()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Order("budi@example.com", "2024-02-06", 5).Save();

        var page = Open("/segments?measure=revenue");

        Assert.All(page.FindAll("[data-testid=rfm-grid] td a"), static cell => Assert.Contains(".00", cell.TextContent, StringComparison.Ordinal));
        Assert.Equal("Revenue", page.Find(".segmented a[aria-current=true]").TextContent);
    }

    private IRenderedComponent<SegmentsPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<SegmentsPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
