using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
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
        Assert.Empty(page.FindAll(".marks .chip"));
        Assert.Equal(
            ["rfm-segment", "lifecycle-stage", "loyalty-tier", "discount-dependence", "pareto-share"],
            page.FindAll("[aria-labelledby=standing-title] .hint-open").Select(static mark => mark.GetAttribute("href")!.Split('/', '?')[2]));
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
    public void Outlook_stands_with_its_intervals_and_says_what_it_does_not_know_of_a_buyer_of_one_day()
    {
        _shop.Order("once@example.com", "2022-02-01", 20).Draw();

        var page = Open("once@example.com");
        page.WaitForElement("[data-testid=chance]");

        Assert.Equal("100.0%", page.Find("[data-testid=chance]").TextContent);
        Assert.StartsWith("Ordered on one day only: this model (BG/NBD) counts everybody who did as still there", page.Find("[data-testid=once]").TextContent, StringComparison.Ordinal);
        Assert.Contains("Another one (MBG/NBD)", page.Find("[data-testid=once]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("By BG/NBD, the model of this shop.", page.Find("[data-testid=by-model]").TextContent, StringComparison.Ordinal);
        Assert.Contains("95 of 100 times between", page.Find("[data-testid=outlook]").TextContent, StringComparison.Ordinal);
        Assert.StartsWith("£", page.Find("[data-testid=clv]").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_model_the_outlook_says_what_is_missing()
    {
        _shop.Order("ana@example.com", "2011-01-05", 10).Order("ana@example.com", "2011-07-05", 20).Save();

        var page = Open("ana@example.com");
        page.WaitForElement("[data-testid=outlook-refusal]");

        Assert.Contains("There is no forecast for this store. Only 1 customer ordered on more than one day; a model needs at least 30.", page.Find("[data-testid=outlook]").TextContent, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("[data-testid=chance]"));
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
    public void Segments_lead_to_their_customers()
    {
        AddRegular();

        var page = Open("ana@example.com");

        Assert.Equal("Champions", page.Find("[data-testid=rfm]").TextContent);
        Assert.Contains("segment", page.Find("[data-testid=rfm]").GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("Tier 1 of 3", page.Find("[data-testid=tier]").TextContent);
        Assert.Equal("Active", page.Find("[data-testid=stage]").TextContent);
    }

    [Fact]
    public void Own_rhythm_tells_when_the_next_order_is_due()
    {
        AddRegular();

        var page = Open("ana@example.com");

        Assert.Contains("Usually 10 days between two orders: the median of 4 gaps", page.Markup, StringComparison.Ordinal);
        Assert.Equal("Next order due between 24 Feb 2011 and 24 Feb 2011", page.Find("[data-testid=next-order] strong").TextContent);
        Assert.Equal("Not due yet", page.Find("[data-testid=next-order] .state").TextContent);
    }

    [Fact]
    public void Timeline_is_a_picture_and_a_table()
    {
        AddRegular();

        var page = Open("ana@example.com");
        Assert.Equal(5, page.FindAll("circle.order").Count);
        Assert.Equal("5 orders and 0 refunds from 5 Jan 2011 to 14 Feb 2011", page.Find("[data-testid=timeline]").GetAttribute("aria-label"));

        page.Find("[data-testid=as-table]").Click();

        page.WaitForAssertion(() => Assert.Equal(["–", "10", "10", "10", "10"], page.FindAll(".chart-frame tbody tr").Select(static row => row.Children[2].TextContent)));
    }

    [Fact]
    public void Cohort_is_compared_in_sentences()
    {
        AddRegular();

        var page = Open("ana@example.com");

        Assert.StartsWith("First order in 2011, like 1 other customer.", page.Find("[data-testid=compared]").TextContent.Trim(), StringComparison.Ordinal);
        Assert.Contains(page.FindAll(".sentences li"), static sentence => sentence.TextContent == "5 orders, against 3.00 on average: more than 100.0% of the others.");
    }

    [Fact]
    public void Long_list_of_products_opens()
    {
        for (var product = 0; product < 12; product++)
        {
            _shop.Order("ana@example.com", "2011-01-05", 10, product: $"TEA-{product:00}");
        }

        _shop.Save();
        var page = Open("ana@example.com");
        Assert.Equal(10, page.FindAll(".product").Count(static cell => cell.TextContent.StartsWith("The TEA", StringComparison.Ordinal)));

        page.Find("[data-testid=all-products]").Click();

        page.WaitForAssertion(() => Assert.Equal(12, page.FindAll("tbody .product").Count));
    }

    [Fact]
    public void Note_is_written_removed_and_brought_back()
    {
        _shop.Order("ana@example.com", "2011-01-05", 10).Save();
        var page = Open("ana@example.com");

        page.Find("[data-testid=note-write]").Click();
        page.WaitForElement("[data-testid=customer-note-form]").Submit();
        page.WaitForAssertion(() => Assert.Equal("Write 1 to 2,000 characters.", page.Find("[data-testid=customer-note-form] .problem").TextContent));
        page.Find("[data-testid=customer-note-text]").Change("Prefers green tea");
        page.Find("[data-testid=customer-note-author]").Change("Rini");
        page.Find("[data-testid=customer-note-form]").Submit();

        page.WaitForAssertion(() => Assert.Equal("Prefers green tea", page.Find(".words").TextContent));
        Assert.StartsWith("Rini, ", page.Find(".notes .small span").TextContent, StringComparison.Ordinal);
        page.FindAll(".notes button")[1].Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".words")));
        page.WaitForElement("[data-testid=undo]").Click();
        page.WaitForAssertion(() => Assert.Equal("Prefers green tea", page.Find(".words").TextContent));
    }

    [Fact]
    public void Tag_is_given_leads_to_its_customers_and_is_taken()
    {
        _shop.Order("ana@example.com", "2011-01-05", 10).Save();
        var page = Open("ana@example.com");

        page.Find("[data-testid=tag-text]").Change(" VIP ");
        page.Find(".tags form").Submit();

        page.WaitForAssertion(() => Assert.Equal("VIP", page.Find(".tags .chip a").TextContent));
        Assert.Equal($"/customers?store={_shop.StoreId}&tag=VIP", page.Find(".tags .chip a").GetAttribute("href"));
        page.Find(".tags .chip button").Click();
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".tags .chip")));
        page.WaitForElement("[data-testid=undo]").Click();
        page.WaitForAssertion(() => Assert.Equal("VIP", page.Find(".tags .chip a").TextContent));
    }

    [Fact]
    public async Task Notes_are_hidden_while_people_are_masked()
    {
        _shop.Order("ana@example.com", "2011-01-05", 10).Save();
        await Services.GetRequiredService<CustomerNotes>().SaveAsync(_shop.StoreId, new KeptNote(0, _shop.CustomerId("ana@example.com"), "Ana called", null, null));

        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, _shop.CustomerId("ana@example.com")).AddCascadingValue(new PrivacyMask(true)));
        page.WaitForElement(".orders");

        Assert.DoesNotContain("Ana called", page.Markup, StringComparison.Ordinal);
        Assert.Contains("Notes are hidden while personal data is masked.", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Unknown_customer_is_said_to_be_unknown()
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, 4711));

        page.WaitForAssertion(() => Assert.Equal("No such customer", page.Find(".empty-state h2").TextContent));
    }

    private void AddRegular() => _shop
        .Order("ana@example.com", "2011-01-05", 10, product: "TEA", name: "Ana").Order("ana@example.com", "2011-01-15", 10).Order("ana@example.com", "2011-01-25", 10)
        .Order("ana@example.com", "2011-02-04", 10).Order("ana@example.com", "2011-02-14", 10).Order("budi@example.com", "2011-02-10", 5)
        .Save();

    private IRenderedComponent<CustomerPage> Open(string customer)
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, _shop.CustomerId(customer)));
        page.WaitForElement(".orders");
        return page;
    }
}
