using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Churn;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Tests.Components.Pages.Churn;

public sealed class ReasonsPageTests : ShopPages
{
    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ReasonsPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Few_customers_are_not_enough_data()
    {
        Shop.Order("ana@example.com", "2024-01-01", 10, country: "ID").Order("budi@example.com", "2024-12-31", 10, country: "SG").Save();

        var page = Open();

        Assert.Contains("Not enough data", page.Find(".empty-state").TextContent, StringComparison.Ordinal);
        Assert.Contains("1 customer came too recently to tell.", page.Find(".page-note").TextContent, StringComparison.Ordinal);
    }

    // Of 60 from Indonesia 50 left, of 60 from Singapore 20; 3 from Malaysia are too few.
    [Fact]
    public async Task Levels_stand_by_customers_lost_with_whiskers_and_open_their_customers()
    {
        Add("ID", 60, 50);
        Add("SG", 60, 20);
        Add("MY", 3, 1);
        Shop.Save();

        var page = Open();

        Assert.Equal(["Country: ID", "Country: SG"], page.FindAll("[data-testid=reasons] tbody th").Select(static cell => cell.TextContent));
        Assert.Equal(["60", "83.3%", "33.3%"], page.FindAll("[data-testid=reasons] tbody tr:first-child td").Take(3).Select(static cell => cell.TextContent.Trim()));
        Assert.Equal(2, page.FindAll("[data-testid=whiskers] .point").Count);
        Assert.Contains(page.FindAll(".card-note"), static note => note.TextContent == "Country: too few customers to compare MY.");
        Assert.Contains(page.FindAll(".card-note"), static note => note.TextContent.Contains("does not make one the cause", StringComparison.Ordinal));
        var list = await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(page.Find("[data-testid=reasons] td a").GetAttribute("href")!).Customers);
        Assert.Equal(60, list!.Total);
    }

    [Fact]
    public async Task Delivery_delay_stands_among_the_traits_and_opens_its_customers()
    {
        Add("", 60, 50, fulfilledAfter: 0);
        Add("", 50, 20, fulfilledAfter: 20, from: 60);
        Shop.Save();

        var page = Open();

        Assert.Equal(["Delivery delay: same or next day", "Delivery delay: more than 14 days"], page.FindAll("[data-testid=reasons] tbody th").Select(static cell => cell.TextContent));
        Assert.Contains("fulfilment as the file tells it", page.Markup, StringComparison.Ordinal);
        foreach (var (row, customers) in page.FindAll("[data-testid=reasons] tbody tr").Zip((int[])[60, 50]))
        {
            var list = await Services.GetRequiredService<CustomersReports>().GetAsync(new LinkReader(row.QuerySelector("td a")!.GetAttribute("href")!).Customers);
            Assert.Equal(customers, list!.Total);
        }
    }

    // All of one country stayed: too few left to adjust.
    [Fact]
    public void Too_few_who_left_are_counted_and_not_adjusted()
    {
        Add("ID", 40, 5);
        Add("SG", 40, 0);
        Shop.Save();

        var page = Open();

        Assert.NotEmpty(page.FindAll("[data-testid=not-adjusted]"));
        Assert.Empty(page.FindAll("[data-testid=whiskers]"));
        Assert.Equal(["40", "12.5%", "0.0%", "–", "–"], page.FindAll("[data-testid=reasons] tbody tr:first-child td").Select(static cell => cell.TextContent.Trim()));
    }

    private void Add(string country, int customers, int leaving, int? fulfilledAfter = null, int from = 0)
    {
        for (var customer = 0; customer < customers; customer++)
        {
            var name = FormattableString.Invariant($"{country}{from + customer}@example.com");
            Shop.Order(name, "2024-01-01", 10, country: country.Length == 0 ? null : country, fulfilledAfter: fulfilledAfter);
            if (customer >= leaving)
            {
                Shop.Order(name, "2024-12-31", 10, country: country.Length == 0 ? null : country);
            }
        }
    }

    private IRenderedComponent<ReasonsPage> Open()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/churn/reasons");
        var page = Render<ReasonsPage>();
        page.WaitForElement(".parts");
        return page;
    }
}
