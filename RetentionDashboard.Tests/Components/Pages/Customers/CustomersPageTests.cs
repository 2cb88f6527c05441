using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Controls;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Customers;

public sealed class CustomersPageTests : BunitContext
{
    private readonly SmallShop _shop = new();
    private readonly Language _language = new("en");

    public CustomersPageTests()
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
        _language.Dispose();
    }

    [Fact]
    public void Without_orders_the_list_says_what_to_do()
    {
        var page = Render<CustomersPage>();

        page.WaitForAssertion(() => Assert.Equal("/import", page.Find(".empty-state a").GetAttribute("href")));
    }

    [Fact]
    public void Filters_of_the_bar_narrow_the_list_and_begin_it_anew()
    {
        AddShop();
        var page = Open("/customers?country=GB&sort=orders&page=2");

        var bar = page.FindComponent<FilterBar>().Instance;
        page.InvokeAsync(() => bar.QueryChanged.InvokeAsync(bar.Query with { Segment = SegmentChoice.Parse("tier:1") }));
        page.WaitForAssertion(() => Assert.Equal(["Country: GB", "Segment: Loyalty tiers: Tier 1"], page.FindAll(".filter-chip span").Select(static chip => chip.TextContent)));
        Assert.EndsWith("/customers?country=GB&segment=tier%3A1&sort=orders", Navigation.Uri, StringComparison.Ordinal);

        page.Find(".filter-chip button").Click();
        page.WaitForAssertion(() => Assert.Equal(["Segment: Loyalty tiers: Tier 1"], page.FindAll(".filter-chip span").Select(static chip => chip.TextContent)));
    }

    [Fact]
    public void Cell_of_a_cohort_lists_exactly_its_customers()
    {
        AddShop();

        var page = Open("/customers?group=cohort&cohort=2011-01&index=1&country=GB");

        Assert.Equal("1 customer of cohort Jan 2011 who ordered again in month 1", page.Find("h1").TextContent);
        Assert.Equal("Country: GB", page.Find(".filter-chip span").TextContent);
        Assert.Equal(["ana@example.com", "£30.00", "2", "£15.00", "5 Jan 2011", "5 Feb 2011", "31"], page.FindAll(".data-table tbody td").Select(static cell => cell.TextContent));
        Assert.Equal("/api/customers.csv?country=GB&group=cohort&cohort=2011-01&index=1", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void List_that_takes_buyers_of_one_order_for_alive_says_so_and_offers_the_model_that_does_not()
    {
        for (var customer = 0; customer < 260; customer++)
        {
            _shop.Order($"once{customer}@example.com", "2022-02-01", 20);
        }

        _shop.Draw();

        var page = Open("/customers?fields=chance-alive&sort=chance-alive");
        var offer = page.Find("[data-testid=other-model]").GetAttribute("href")!;
        Assert.Equal("100.0%", page.Find(".data-table tbody td").TextContent);
        Assert.Single(page.FindAll("[data-testid=outlook-warnings] [data-testid=use-model]"));

        var other = Open(offer);

        Assert.Equal("/customers?model=mbg-nbd&fields=chance-alive&sort=chance-alive", offer);
        Assert.Empty(other.FindAll("[data-testid=other-model]"));
        Assert.NotEqual("100.0%", other.Find(".data-table tbody td").TextContent);
        Assert.StartsWith("What is expected: by MBG/NBD. Segments, lists and the other pages use BG/NBD.", string.Join(' ', other.Find("[data-testid=by-model]").TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Equal("Use MBG/NBD everywhere in this shop", other.Find("[data-testid=use-model]").TextContent);
    }

    [Fact]
    public void What_is_expected_is_a_column_to_sort_by_and_without_a_model_a_dash()
    {
        AddShop();

        var page = Open("/customers?fields=orders,chance-alive,predicted-value&sort=chance-alive");

        Assert.Contains("a model needs at least 30", page.Find("[data-testid=outlook-refusal]").TextContent, StringComparison.Ordinal);
        Assert.Equal("descending", page.FindAll(".data-table thead th")[2].GetAttribute("aria-sort"));
        Assert.Equal("Predicted value (12 months)", page.FindAll(".data-table thead th")[3].TextContent.Replace("unfold_more", "", StringComparison.Ordinal).Trim());
        Assert.All(page.FindAll(".data-table tbody tr"), static row => Assert.Equal(["–", "–"], row.QuerySelectorAll("td").Skip(1).Select(static cell => cell.TextContent)));
    }

    [Fact]
    public void Columns_that_are_computed_are_explained_under_the_list()
    {
        AddShop();

        var page = Open("/customers?fields=email,orders,rfm,lifecycle,tier,discount-share");

        Assert.Equal(
            ["/glossary/rfm-segment", "/glossary/lifecycle-stage", "/glossary/loyalty-tier", "/glossary/discount-dependence"],
            page.FindAll(".metric-notes .hint-open").Select(static mark => mark.GetAttribute("href")));
    }

    [Fact]
    public void Row_leads_to_the_customer()
    {
        AddShop();

        var page = Open("/customers?group=repeat");
        page.Find(".data-table tbody tr").Click();

        page.WaitForAssertion(() => Assert.EndsWith($"/customers/{_shop.CustomerId("ana@example.com")}", Navigation.Uri));
    }

    [Fact]
    public void Column_headings_sort_by_address()
    {
        AddShop();

        var page = Open("/customers?sort=orders&page=1");

        Assert.Equal("descending", page.Find("th[aria-sort]").GetAttribute("aria-sort"));
        Assert.Equal("/customers?sort=orders&desc=false", page.Find("th[aria-sort] a").GetAttribute("href"));
        Assert.Equal("/customers?sort=first-order", page.FindAll(".data-table thead th a")[3].GetAttribute("href"));
    }

    [Fact]
    public void Long_list_is_turned_page_by_page()
    {
        for (var number = 0; number < 30; number++)
        {
            _shop.Order($"c{number:00}@example.com", "2011-01-05", 100 - number);
        }

        _shop.Save();
        var page = Open("/customers");
        Assert.Equal("30 customers who ordered", page.Find("h1").TextContent);
        Assert.Equal(25, page.FindAll(".data-table tbody tr").Count);
        Assert.Equal("/customers?page=2", page.Find("a[rel=next]").GetAttribute("href"));

        Navigation.NavigateTo("/customers?page=2");

        page.WaitForAssertion(() => Assert.Equal(5, page.FindAll(".data-table tbody tr").Count));
        Assert.Equal("c25@example.com", page.Find(".data-table tbody th a").TextContent);
        Assert.Equal("/customers", page.Find("a[rel=prev]").GetAttribute("href"));
    }

    [Fact]
    public void Empty_list_leads_to_everybody()
    {
        AddShop();

        var page = Open("/customers?group=cohort&cohort=1999-01", ".empty-state");

        Assert.Equal("0 customers of cohort Jan 1999", page.Find("h1").TextContent);
        Assert.Equal("/customers", page.Find(".empty-state a").GetAttribute("href"));
    }

    [Fact]
    public void Search_goes_into_the_address_and_narrows_the_list()
    {
        AddShop();
        var page = Open("/customers?country=GB&page=1");

        page.Find("[data-testid=customer-search]").Change("  citra ");
        page.Find("form[role=search]").Submit();

        page.WaitForAssertion(() => Assert.Equal("1 customer who ordered, found by a search", page.Find("h1").TextContent));
        Assert.EndsWith("/customers?country=GB&search=citra", Navigation.Uri, StringComparison.Ordinal);
        Assert.Equal("citra@example.com", page.Find(".data-table tbody th a").TextContent);
        Assert.Equal("/api/customers.csv?country=GB&search=citra", page.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Search_that_is_being_prepared_says_so_and_shows_what_it_found_by_itself()
    {
        AddShop();
        Services.GetRequiredService<CustomersReports>().SearchPatience = TimeSpan.Zero;
        Navigation.NavigateTo("/customers?search=citra");
        var shown = new List<string>();
        var page = Render<CustomersPage>();
        page.OnMarkupUpdated += (_, _) => shown.Add(page.Markup);

        page.WaitForAssertion(() => Assert.Equal("citra@example.com", page.Find(".data-table tbody th a").TextContent));

        Assert.Contains(shown, static markup => markup.Contains("The search is being prepared", StringComparison.Ordinal));
    }

    [Fact]
    public void Search_that_finds_nobody_can_be_cleared()
    {
        AddShop();

        var page = Open("/customers?search=nobody", ".empty-state");

        Assert.Equal("Nobody in this list is found by “nobody”.", page.Find(".empty-state h2").TextContent);
        Assert.Equal("/customers", page.Find(".empty-state a").GetAttribute("href"));
        Assert.Equal("nobody", page.Find("[data-testid=customer-search]").GetAttribute("value"));
    }

    [Fact]
    public void Columns_are_chosen_and_stand_in_the_address()
    {
        AddShop();
        var page = Open("/customers?fields=orders,rfm,tags");
        Assert.Equal(["Customer", "Orders", "RFM segment", "Tags"], page.FindAll(".data-table thead th").Select(static heading => heading.TextContent.Replace("arrow_downward", "", StringComparison.Ordinal).Replace("unfold_more", "", StringComparison.Ordinal).Trim()));
        Assert.Equal(["2", "Loyal", "–"], page.FindAll(".data-table tbody tr")[0].QuerySelectorAll("td").Select(static cell => cell.TextContent));

        page.Find("[data-testid=columns-open]").Click();
        page.WaitForElement("[data-testid=columns] input[value=tier]").Change(true);

        page.WaitForAssertion(() => Assert.EndsWith("/customers?fields=orders%2Crfm%2Ctier%2Ctags", Navigation.Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Tag_is_chosen_from_those_that_customers_have()
    {
        AddShop();
        await Services.GetRequiredService<CustomerTags>().AddAsync(_shop.StoreId, _shop.CustomerId("budi@example.com"), "VIP");
        var page = Open("/customers");

        page.WaitForElement("[data-testid=customer-tag]").Change("VIP");

        page.WaitForAssertion(() => Assert.Equal("1 customer who ordered, tagged “VIP”", page.Find("h1").TextContent));
        Assert.EndsWith("/customers?tag=VIP", Navigation.Uri, StringComparison.Ordinal);
    }

    private void AddShop() => _shop
        .Order("ana@example.com", "2011-01-05", 10, country: "GB").Order("ana@example.com", "2011-02-05", 20, country: "GB")
        .Order("budi@example.com", "2011-01-10", 10, country: "ID").Order("citra@example.com", "2011-03-10", 10, country: "GB")
        .Save();

    private IRenderedComponent<CustomersPage> Open(string address, string until = ".data-table tbody tr")
    {
        Navigation.NavigateTo(address);
        var page = Render<CustomersPage>();
        page.WaitForElement(until);
        return page;
    }
}
