using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Products;
using RetentionDashboard.Localization;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Components.Pages.Products;

public sealed class JourneyPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<JourneyPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Orders_without_products_say_so()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Save();

        var page = Render<JourneyPage>();

        page.WaitForAssertion(() => Assert.Contains("These orders name no products", page.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Places_and_ribbons_open_their_customers()
    {
        Tea();

        var page = Open("/products/journey?country=ID&from=2024-01-01");

        Assert.Equal(
            ["The tea 2", "May still order 1", "No further order 1"],
            page.FindAll("[data-testid=journey] .stop").Select(static stop => string.Join(' ', stop.QuerySelectorAll("tspan").Select(static part => part.TextContent))));
        Assert.Equal(["The tea → May still order: 1 of 2 customers (50.0%)", "The tea → No further order: 1 of 2 customers (50.0%)"], page.FindAll(".ribbon title").Select(static title => title.TextContent));
        var silent = new LinkReader(page.FindAll(".stop")[2].GetAttribute("href")!).Customers.History;
        Assert.Equal((new DateOnly(2024, 1, 1), "ID"), (silent.AcquiredFrom, silent.Country));
        Assert.Equal(new AllOf([new FigureBetween(CustomerFigure.Frequency, 1, 1), new NoOrderFor(91)]), silent.Segment!.Rule);
        Assert.Equal(["percentages of all 2 customers", "percentages of the 2 customers who had order 1"], page.FindAll("[data-testid=share-of]").Take(2).Select(static share => share.TextContent));
        Assert.Equal(page.FindAll(".stop")[0].GetAttribute("href"), page.Find("[data-testid=stops] td a").GetAttribute("href"));
        Assert.Equal(Together(), new LinkReader(page.FindAll(".ribbon")[0].GetAttribute("href")!).Customers.History.Segment!.Rule);

        static SegmentRule Together() => new AllOf(
            [new NthOrderLed(1, new Goods(GoodsKind.Product, ["tea"]), []), new FigureBetween(CustomerFigure.Frequency, 1, 1), new FigureBetween(CustomerFigure.Recency, To: 91)]);
    }

    [Fact]
    public void Hidden_item_stands_in_the_address_and_comes_back()
    {
        Tea();

        var page = Open("/products/journey?hide=tea&most=4");

        Assert.Contains("Hidden: The tea", page.Find("[data-testid=hidden]").TextContent, StringComparison.Ordinal);
        Assert.Equal("/products/journey?most=4", page.Find("[data-testid=hidden] a").GetAttribute("href"));
        Assert.StartsWith("Others", page.Find(".stop tspan").TextContent, StringComparison.Ordinal);
        Assert.Equal("/products/journey?most=4&hide=tea&hide=pot", page.FindAll("[data-testid=stops] .button").Single().GetAttribute("href"));
    }

    [Fact]
    public void Picture_is_a_table_as_well()
    {
        Tea();
        var page = Open("/products/journey");

        page.Find("[data-testid=as-table]").Click();

        page.WaitForAssertion(() => Assert.Equal(
            ["1 → 2", "The tea", "The pot", "1", "33.3%"], page.Find(".chart-frame tbody tr").Children.Select(static cell => cell.TextContent)));
    }

    // Citra is silent for longer than the activity window of 90 days, and Ana and Budi are not.
    private void Tea() => Shop
        .Order("ana@example.com", "2024-05-05", 10, country: "ID", product: "tea").Order("budi@example.com", "2024-03-06", 5, product: "tea").Order("budi@example.com", "2024-05-06", 5, product: "pot")
        .Order("citra@example.com", "2024-01-06", 5, country: "ID", product: "tea").Save();

    private IRenderedComponent<JourneyPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<JourneyPage>();
        page.WaitForElement("[data-testid=journey]");
        return page;
    }
}
