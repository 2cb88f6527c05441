using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Products;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Products;

public sealed class ProductsPageTests : EnglishPages
{
    private readonly SmallShop _shop = new();

    public ProductsPageTests()
    {
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ProductsPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Orders_without_products_say_so()
    {
        _shop.Order("ana@example.com", "2024-01-05", 10).Save();

        var page = Render<ProductsPage>();

        page.WaitForAssertion(() => Assert.Contains("These orders name no products", page.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Numbers_of_a_product_open_the_customers_whose_first_order_had_it()
    {
        Tea();

        var page = Open("/products");

        Assert.Equal(["All customers", "The tea", "The pot"], page.FindAll("[data-testid=products] tbody th").Select(static name => name.TextContent));
        Assert.Equal(
            ["/customers?product=tea&group=new", "/customers?product=tea&group=orders-at-least&after=2", "/customers?product=tea&group=observed-for&after=365"],
            page.FindAll("[data-testid=products] tbody tr")[1].QuerySelectorAll("a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("descending", page.FindAll("[data-testid=products] thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal("/products?desc=false", page.FindAll("[data-testid=products] thead a")[1].GetAttribute("href"));
        Assert.Equal("/products?sort=name&desc=false", page.FindAll("[data-testid=products] thead a")[0].GetAttribute("href"));
    }

    [Fact]
    public void Filter_by_another_product_leaves_a_row_without_a_list()
    {
        Tea();

        var page = Open("/products?product=tea");

        Assert.Empty(page.FindAll("[data-testid=products] tbody tr").Single(static row => row.QuerySelector("th")!.TextContent == "The pot").QuerySelectorAll("a"));
    }

    [Fact]
    public void Pairs_of_orders_that_follow_each_other_stand_with_their_base_rate()
    {
        for (var customer = 1; customer <= 10; customer++)
        {
            _shop.Order($"customer{customer}@example.com", "2024-01-05", 10, product: "tea");
            _shop.Order($"customer{customer}@example.com", "2024-02-05", 10, product: customer <= 5 ? "pot" : "tea");
        }

        _shop.Order("ana@example.com", "2024-02-05", 10, product: "cup").Save();
        Navigation.NavigateTo("/products/together?support=0");

        var page = Render<TogetherPage>();

        page.WaitForElement("[data-testid=next]");
        Assert.Equal(["The pot", "5", "50.0%", "45.5%"], page.FindAll("[data-testid=next] tbody td").Take(4).Select(static cell => cell.TextContent.Trim()));
        Assert.Single(page.FindAll("[data-testid=next] tbody tr"));
        Assert.Contains("may be chance", page.Find("[data-testid=next] tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("No pair is that frequent", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Slider_writes_the_smallest_share_into_the_address()
    {
        Tea();
        Navigation.NavigateTo("/products/together");
        var page = Render<TogetherPage>();

        page.WaitForElement("[data-testid=support]").Change("6");

        page.WaitForAssertion(() => Assert.EndsWith("/products/together?support=0.02", Navigation.Uri, StringComparison.Ordinal));
    }

    private void Tea() => _shop
        .Order("ana@example.com", "2022-01-05", 10, product: "tea").Order("ana@example.com", "2022-02-05", 30, product: "pot")
        .Order("budi@example.com", "2022-01-06", 5, product: "tea").Order("citra@example.com", "2024-01-06", 5, product: "tea").Save();

    private IRenderedComponent<ProductsPage> Open(string address)
    {
        Navigation.NavigateTo(address);
        var page = Render<ProductsPage>();
        page.WaitForElement("[data-testid=products]");
        return page;
    }
}
