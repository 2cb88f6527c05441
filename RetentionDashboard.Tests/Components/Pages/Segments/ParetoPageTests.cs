using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages.Segments;

public sealed class ParetoPageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ParetoPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public async Task Best_fifth_stands_beside_the_others_and_each_number_opens_its_customers()
    {
        AddOrders();

        var page = Open("/segments/pareto");

        Assert.Equal("The best fifth, 1 customer, brought 71.4% of the net revenue.", page.Find("[data-testid=pareto-share]").TextContent);
        Assert.Equal(["1", "4"], page.FindAll("[data-testid=pareto-sides] tbody tr:first-child td").Select(static cell => cell.TextContent.Trim()));
        foreach (var (link, expected) in page.FindAll("[data-testid=pareto-sides] td a").Zip([1, 4]))
        {
            var list = await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(link.GetAttribute("href")!).Customers);
            Assert.Equal(expected, list!.Total);
        }

        Assert.Empty(page.FindAll(".parts .soft a"));
    }

    [Fact]
    public void With_a_filter_the_page_says_why_its_share_is_not_that_of_Value()
    {
        AddOrders();

        var page = Open("/segments/pareto?acquired-from=2024-01-02");

        Assert.Equal("/value?acquired-from=2024-01-02", page.Find(".parts .soft a").GetAttribute("href"));
    }

    // One of five brought 50 of 70.
    private void AddOrders()
    {
        Shop.Order("ana@example.com", "2024-01-01", 50);
        foreach (var name in new[] { "budi", "citra", "dewi", "eko" })
        {
            Shop.Order(name + "@example.com", "2024-01-02", 5);
        }

        Shop.Save();
    }

    private IRenderedComponent<ParetoPage> Open(string address)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<ParetoPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
