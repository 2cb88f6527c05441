using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Products;
using RetentionDashboard.Localization;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Components.Pages.Products;

public sealed class ProductsPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<ProductsPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Orders_without_products_say_so()
    {
        Shop.Order("ana@example.com", "2024-01-05", 10).Save();

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
            ["/products/item?item=tea", "/customers?segment=rule%3A%7B%22version%22%3A1%2C%22rule%22%3A%7B%22is%22%3A%22bought%22%2C%22goods%22%3A%7B%22kind%22%3A%22product%22%2C%22of%22%3A%5B%22tea%22%5D%7D%7D%7D",
                "/customers?product=tea&group=new", "/customers?product=tea&group=orders-at-least&after=2", "/customers?product=tea&group=observed-for&after=365"],
            page.FindAll("[data-testid=products] tbody tr")[1].QuerySelectorAll("a").Select(static link => link.GetAttribute("href")));
        Assert.Equal("descending", page.FindAll("[data-testid=products] thead th")[1].GetAttribute("aria-sort"));
        Assert.Equal("/products?desc=false", page.FindAll("[data-testid=products] thead a")[1].GetAttribute("href"));
        Assert.Equal("/products?sort=name&desc=false", page.FindAll("[data-testid=products] thead a")[0].GetAttribute("href"));
    }

    [Fact]
    public void Filter_by_another_product_asks_for_first_orders_with_both()
    {
        Shop.Order("ana@example.com", "2022-01-05", 10, product: "tea+pot").Save();

        var page = Open("/products?product=tea");

        var won = page.FindAll("[data-testid=products] tbody tr").Single(static row => row.QuerySelector("th")!.TextContent == "The pot").QuerySelectorAll("td a");
        Assert.Equal("/products/item?product=tea&item=pot", page.FindAll("[data-testid=products] tbody th a")[0].GetAttribute("href"));
        var history = new LinkReader(won[^1].GetAttribute("href")!).Customers.History;
        Assert.Equal(("tea", new OrderHas(OrderPlace.First, OrderProperty.Product, ["pot"])), (history.Product, (OrderHas)history.Segment!.Rule!));
    }

    [Fact]
    public void Customers_of_a_product_are_those_who_bought_it_in_the_span()
    {
        Tea();

        var link = Open("/products?from=2022-01-06").FindAll("[data-testid=products] tbody tr")[1].QuerySelector("td a")!;

        Assert.Equal(new Bought(new Goods(GoodsKind.Product, ["tea"]), new DateOnly(2022, 1, 6)), new LinkReader(link.GetAttribute("href")!).Customers.History.Segment!.Rule);
        Assert.Empty(Open("/products?nth-from=2").FindAll("[data-testid=products] tbody tr")[1].QuerySelectorAll("[data-title=Customers] a"));
    }

    [Fact]
    public void Page_of_a_product_tells_what_goes_with_it_and_what_comes_next()
    {
        for (var customer = 1; customer <= 6; customer++)
        {
            Shop.Order($"customer{customer}@example.com", "2024-01-05", 10, product: "tea").Order($"customer{customer}@example.com", "2024-02-05", 10, product: "pot");
        }

        Shop.Save();
        Navigation.NavigateTo("/products/item?item=tea");

        var page = Render<ItemPage>();

        page.WaitForElement("[data-testid=next]");
        Assert.Equal("The tea", page.Find("h1").TextContent);
        Assert.Equal(["All customers", "The tea"], page.FindAll("[data-testid=products] tbody th").Select(static name => name.TextContent.Trim()));
        Assert.Contains("fewer than 5", page.Markup, StringComparison.Ordinal);
        Assert.Equal("/products/item?item=pot", page.Find("[data-testid=next] th a").GetAttribute("href"));
        var came = page.Find("[data-testid=next] td a");
        Assert.Equal("6", came.TextContent);
        Assert.Equal(
            new BoughtWithin(new Goods(GoodsKind.Product, ["pot"]), BoughtWithin.EverAfter, new Goods(GoodsKind.Product, ["tea"])), new LinkReader(came.GetAttribute("href")!).Customers.History.Segment!.Rule);
    }

    [Fact]
    public void Page_of_a_product_that_nobody_sold_says_so()
    {
        Tea();
        Navigation.NavigateTo("/products/item?item=moon");

        var page = Render<ItemPage>();

        page.WaitForAssertion(() => Assert.Equal("/products/item?item=moon", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Cell_of_the_square_opens_the_customers_with_both_in_one_order()
    {
        for (var customer = 1; customer <= 8; customer++)
        {
            Shop.Order($"customer{customer}@example.com", "2024-01-05", 10, product: customer <= 6 ? "tea+pot+cup" : "tea+cup");
        }

        Shop.Save();
        Navigation.NavigateTo("/products/together?measure=confidence");

        var page = Render<TogetherPage>();

        var cell = page.WaitForElement("[data-testid=matrix] tbody td a");
        Assert.Equal("100.0%", cell.TextContent);
        Assert.IsType<BoughtTogether>(new LinkReader(cell.GetAttribute("href")!).Customers.History.Segment!.Rule);
        Assert.Equal(3, page.FindAll("[data-testid=matrix] tbody tr").Count);
    }

    [Fact]
    public void Pairs_of_orders_that_follow_each_other_stand_with_their_base_rate()
    {
        for (var customer = 1; customer <= 10; customer++)
        {
            Shop.Order($"customer{customer}@example.com", "2024-01-05", 10, product: "tea");
            Shop.Order($"customer{customer}@example.com", "2024-02-05", 10, product: customer <= 5 ? "pot" : "tea");
        }

        Shop.Order("ana@example.com", "2024-02-05", 10, product: "cup").Save();
        Navigation.NavigateTo("/products/together?support=0");

        var page = Render<TogetherPage>();

        page.WaitForElement("[data-testid=next]");
        Assert.Equal(["The pot", "5", "50.0%", "45.5%"], page.FindAll("[data-testid=next] tbody td").Take(4).Select(static cell => (cell.QuerySelector("a") ?? cell).TextContent.Trim()));
        Assert.Single(page.FindAll("[data-testid=next] tbody tr"));
        Assert.Contains("may be chance", page.Find("[data-testid=next] tbody").TextContent, StringComparison.Ordinal);
        Assert.Contains("No pair has 2 orders or more", page.Markup, StringComparison.Ordinal);
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

    private void Tea() => Shop
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
