using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Products;

namespace RetentionDashboard.Tests.Components.Pages.Products;

public sealed class TogetherPageTests : ShopPages
{
    [Fact]
    public void Pairs_rarer_than_usual_are_shown_where_there_are_no_others()
    {
        // 0.2% of 1,102 orders are three; the pair is in two, and nobody bought anything later.
        Orders(1100, "tea");
        Orders(2, "pot+cup");

        var page = Open("/products/together");

        Assert.Contains("pairs in 2 orders or more, of 1,102 orders", page.Find("#support-means").TextContent, StringComparison.Ordinal);
        Assert.Equal("2", page.Find("[data-testid=together] td[data-title='Orders with both'] a").TextContent);
        Assert.Equal(
            "No pair has 2 customers or more, and the slider asks for the fewest already. Look at categories, which hold more orders each.",
            page.Find("[aria-labelledby=next] p:last-child").TextContent);
    }

    [Fact]
    public void Share_that_is_asked_for_is_kept_and_the_empty_list_says_the_bound()
    {
        Orders(100, "tea");
        Orders(2, "pot+cup");

        var page = Open("/products/together?support=0.05");

        Assert.Equal("5.00%", page.Find("output").TextContent);
        Assert.Equal("No pair has 6 orders or more. Move the slider to the left to ask for fewer.", page.Find("[aria-labelledby=together] p:last-child").TextContent);
    }

    [Fact]
    public void Pairs_of_fewer_than_five_orders_are_left_out_where_there_are_others()
    {
        Orders(10, "tea");
        Orders(6, "pot+cup");
        Orders(2, "tea+cup");

        var page = Open("/products/together");

        Assert.Contains("pairs in 5 orders or more", page.Find("#support-means").TextContent, StringComparison.Ordinal);
        Assert.Single(page.FindAll("[data-testid=together] tbody tr"));
    }

    [Fact]
    public void Square_is_as_wide_as_its_items()
    {
        Orders(6, "pot+cup+tea");

        Assert.Equal("--items: 3", Open("/products/together").Find("[data-testid=matrix]").GetAttribute("style"));
    }

    private void Orders(int count, string products)
    {
        for (var customer = 0; customer < count; customer++)
        {
            Shop.Order($"{products.Replace('+', '-')}{customer}@example.com", "2024-01-05", 10, product: products);
        }
    }

    private IRenderedComponent<TogetherPage> Open(string address)
    {
        Shop.Save();
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        var page = Render<TogetherPage>();
        page.WaitForElement("#support-means");
        return page;
    }
}
