using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Customers;

public sealed class CustomerPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public CustomerPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Customer_has_figures_and_orders_the_newest_first()
    {
        _shop.Order("ana@example.com", "2011-01-05", 10, product: "TEA", name: "Ana").Order("ana@example.com", "2011-02-05", 20).Save();

        var page = Open("ana@example.com");

        Assert.Equal("Ana", page.Find("h1").TextContent);
        Assert.Contains("£30.00", page.Find(".figures").TextContent);
        Assert.Equal(["5 Feb 2011, 09:00", "5 Jan 2011, 09:00"], page.FindAll(".placed").Select(static placed => placed.TextContent));
        Assert.Contains("The TEA", page.FindAll("li")[1].TextContent);
        Assert.Contains("told no products", page.FindAll("li")[0].TextContent);
        Assert.Empty(page.FindAll(".chip"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?store=4711")]
    [InlineData("?store=all")]
    public void Page_names_the_store_of_its_customer_and_so_does_its_address(string address)
    {
        _shop.Order("ana@example.com", "2011-01-05", 10).Save();
        var navigation = Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>();
        navigation.NavigateTo("/customers/1" + address);

        var page = Open("ana@example.com");

        Assert.Contains("Ana's tea", page.Find("header").TextContent, StringComparison.Ordinal);
        Assert.EndsWith($"/customers/1?store={_shop.StoreId}", navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void Bare_name_is_a_weak_identity()
    {
        _shop.Order("Ana Putri", "2011-01-05", 10).Save();

        Assert.Equal("Weak identity: name only", Open("Ana Putri").Find(".chip.warning").TextContent);
    }

    [Fact]
    public void Cancelled_order_is_marked_and_counts_for_nothing()
    {
        _shop.Order("budi@example.com", "2011-01-05", 10).Order("ana@example.com", "2011-01-05", 10, isValid: false, status: "cancelled").Save();

        var page = Open("ana@example.com");

        Assert.Equal("Does not count: cancelled", page.Find(".chip.warning").TextContent);
        Assert.Empty(page.FindAll(".figures"));
        Assert.Contains("No order that counts", page.Markup);
    }

    [Fact]
    public void Refund_without_an_order_stands_on_its_own()
    {
        _shop.Order("ana@example.com", "2011-01-05", 50).Refund("ana@example.com", "2011-01-20", 12.5m).Save();

        var page = Open("ana@example.com");

        Assert.Contains("−£12.50", page.Find("table").TextContent);
        Assert.Contains("£37.50", page.Find(".figures").TextContent);
    }

    [Fact]
    public void Unknown_customer_is_said_to_be_unknown()
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, 4711));

        page.WaitForAssertion(() => Assert.Equal("No such customer", page.Find(".empty-state h2").TextContent));
    }

    private IRenderedComponent<CustomerPage> Open(string customer)
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, _shop.CustomerId(customer)));
        page.WaitForElement(".orders");
        return page;
    }
}
