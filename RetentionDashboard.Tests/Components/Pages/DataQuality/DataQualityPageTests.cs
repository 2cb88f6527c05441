using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.DataQuality;

namespace RetentionDashboard.Tests.Components.Pages.DataQuality;

public sealed class DataQualityPageTests : ShopPages
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Each_finding_says_how_much_what_it_means_and_leads_to_its_list()
    {
        Shop.Order("ana@example.com", "2011-01-05", 30, product: "tea").Order(null, "2011-01-06", 10, product: "tea")
            .Order("ana@example.com", "2011-01-07", 5, isValid: false, status: "Voided").Save();

        var page = Render<DataQualityPage>();

        var nobody = page.WaitForElement("[data-check=Unattributed]");
        Assert.Equal("/orders?issue=unattributed", nobody.QuerySelector("a")!.GetAttribute("href"));
        Assert.Contains("50.0% of orders, 25.0% of revenue", nobody.TextContent);
        Assert.Contains("Voided: 1", page.Find("[data-check=NotValid]").TextContent);
        Assert.Contains("Newest day with orders: 6 Jan 2011. Orders on it: 1.", page.Find("[data-testid=freshness]").TextContent);
        Assert.Contains("Every order is worth something", page.Find(".fine").TextContent);
    }

    [Fact]
    public void Nothing_found_is_good_news()
    {
        Shop.Order("ana@example.com", "2011-01-05", 30, product: "tea").Save();

        var page = Render<DataQualityPage>();

        page.WaitForAssertion(() => Assert.Equal("Nothing found. Your data is in good shape.", page.Find("#fine-title").TextContent));
        Assert.Empty(page.FindAll(".finding"));
    }

    [Fact]
    public void Without_orders_the_page_says_what_to_do()
    {
        var page = Render<DataQualityPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Orders_without_a_customer_are_listed_with_their_worth()
    {
        Shop.Order("ana@example.com", "2011-01-05", 10).Order(null, "2011-01-06", 99).Save();

        var page = Render<OrdersPage>();

        page.WaitForElement("tbody tr");
        Assert.StartsWith("1 in all, worth £99.00. They name", page.Find(".page-note").TextContent.Trim());
        Assert.Equal(["#2", "6 Jan 2011, 09:00", "–", "–", "£99.00"], page.FindAll("tbody tr > *").Select(static cell => cell.TextContent.Trim()));
        Assert.Equal("/api/orders.csv?issue=unattributed", page.Find("a[download]").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/orders?issue=unattributed&page=9999", "tbody tr")]
    [InlineData("/orders?issue=unattributed&page=3", "tbody tr")]
    public void A_page_past_the_end_shows_the_last_one(string address, string row)
    {
        for (var order = 0; order < 26; order++)
        {
            Shop.Order(null, "2011-01-06", 99);
        }

        Shop.Save();
        Navigation.NavigateTo(address);

        var page = Render<OrdersPage>();

        page.WaitForElement(row);
        Assert.Single(page.FindAll("tbody tr"));
        Assert.Contains("Page 2 of 2", page.Find(".pages").TextContent);
    }

    [Fact]
    public void Orders_worth_nothing_say_which_of_them_count()
    {
        Shop.Order("ana@example.com", "2011-01-05", 0).Order(null, "2011-01-06", 0).Order(null, "2011-01-06", 0).Save();
        Navigation.NavigateTo("/orders?issue=zero-value");

        var page = Render<OrdersPage>();

        page.WaitForElement("tbody tr");
        Assert.Contains("1 of them names a customer: it counts as an order and lowers the average order value.", page.Find(".page-note").TextContent);
    }

    [Fact]
    public void Lists_of_an_empty_database_say_what_to_do_and_no_good_news()
    {
        var orders = Render<OrdersPage>();
        var calendar = Render<CalendarPage>();
        var lookAlikes = Render<LookAlikesPage>();
        var refused = Render<RefusedFilesPage>();

        orders.WaitForAssertion(() => Assert.Equal("/import", orders.Find(".empty-state a").GetAttribute("href")));
        calendar.WaitForAssertion(() => Assert.Equal("/import", calendar.Find(".empty-state a").GetAttribute("href")));
        lookAlikes.WaitForAssertion(() => Assert.Equal("/import", lookAlikes.Find(".empty-state a").GetAttribute("href")));
        refused.WaitForAssertion(() => Assert.Equal("/import", refused.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Without_such_orders_the_list_says_so()
    {
        Shop.Order("ana@example.com", "2011-01-05", 10).Save();

        var page = Render<OrdersPage>();

        page.WaitForAssertion(() => Assert.Equal("Every order names its customer", page.Find(".empty-state h2").TextContent));
    }

    [Fact]
    public void Orders_of_another_kind_name_their_customer()
    {
        Shop.Order("ana@example.com", "2011-01-05", 10, isValid: false, status: "Voided").Order("ana@example.com", "2011-01-06", 10).Save();
        Navigation.NavigateTo("/orders?issue=not-valid");

        var page = Render<OrdersPage>();

        page.WaitForElement("tbody tr");
        Assert.Equal("Orders that do not count", page.Find("h1").TextContent);
        Assert.Equal($"/customers/{Shop.CustomerId("ana@example.com")}", page.Find("tbody a").GetAttribute("href"));
        Assert.Contains("Voided", page.Find("tbody").TextContent);
    }

    [Fact]
    public void Customers_who_look_alike_stand_together_with_the_reason()
    {
        Shop.Order("ana.b@example.com", "2011-01-05", 10).Order("anab@example.com", "2011-01-06", 20).Order("budi@example.com", "2011-01-06", 20).Save();

        var page = Render<LookAlikesPage>();

        var group = page.WaitForElement(".look-alikes");
        Assert.Equal("E-mail differs only in dots or a +suffix", group.QuerySelector(".chip")!.TextContent);
        Assert.Equal(["ana.b@example.com", "anab@example.com"], group.QuerySelectorAll("tbody th").Select(static cell => cell.TextContent));
    }

    [Fact]
    public void Lists_without_findings_say_so()
    {
        Shop.Order("ana@example.com", "2011-01-05", 10).Save();

        var calendar = Render<CalendarPage>();
        var refused = Render<RefusedFilesPage>();

        calendar.WaitForAssertion(() => Assert.Equal("No day is missing that usually has orders", calendar.Find(".empty-state h2").TextContent));
        refused.WaitForAssertion(() => Assert.Equal("Every row of every import was taken", refused.Find(".empty-state h2").TextContent));
    }
}
