using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Components.Pages.DataQuality;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Customers;

public sealed class CustomerMergingTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop()
        .Order("ana@example.com", "2024-01-05", 10, name: "Ana Kusuma").Order("ana@example.com", "2024-02-05", 20)
        .Order("ana.k@example.com", "2024-03-01", 5, name: "Ana K").Order("budi@example.com", "2024-01-06", 40).Save();

    public CustomerMergingTests()
    {
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public async Task Another_customer_is_searched_compared_and_becomes_a_part_of_this_one()
    {
        JSInterop.Setup<string?>("shell.recall", "author").SetResult("Dewi");
        var page = Open("ana@example.com");
        await page.Find("[data-testid=merge-open]").ClickAsync();
        await page.WaitForElement("[data-testid=merge-search]").InputAsync("ana.k");
        await page.Find("form.search").SubmitAsync();
        Assert.Contains("1 order · £5.00", page.WaitForElement("[data-testid=merge-found] li").TextContent, StringComparison.Ordinal);

        page.Find("[data-testid=merge-choose]").Click();
        page.WaitForElement("[data-testid=merge-form]");
        var sides = page.FindAll("[data-testid=merge-form] tbody tr");
        Assert.Equal([true, false], sides.Select(side => side.QuerySelector("input[type=radio]")!.HasAttribute("checked")));
        Assert.Contains("£30.00", sides[0].TextContent, StringComparison.Ordinal);
        page.Find("[data-testid=merge-form]").Submit();

        page.WaitForAssertion(() => Assert.Contains("Ana K (ana.k@example.com), with 1 order, counts as one customer with Ana Kusuma (ana@example.com)", page.Find("[data-testid=merged]").TextContent, StringComparison.Ordinal));
        Assert.Contains("by Dewi", page.Find("[data-testid=merged]").TextContent, StringComparison.Ordinal);
        page.WaitForAssertion(() => Assert.Contains("£35.00", page.Find(".figures").TextContent, StringComparison.Ordinal));
        Assert.Equal(3, page.FindAll(".placed").Count);

        page.Find("[data-testid=undo-merge]").Click();
        page.WaitForAssertion(() => Assert.Contains("£30.00", page.Find(".figures").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Contains("customer of their own again", page.Find(".notice-success").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-testid=merged]"));
    }

    [Fact]
    public async Task Page_of_a_merged_customer_shows_the_one_who_stayed_and_says_so()
    {
        await MergeAsync("ana@example.com", "ana.k@example.com");

        var page = Open("ana.k@example.com");

        Assert.Equal("Ana Kusuma", page.Find("h1").TextContent);
        Assert.StartsWith("The customer you opened is part of this one.", page.Find("[data-testid=merged] p").TextContent, StringComparison.Ordinal);
        Assert.Contains("£35.00", page.Find(".figures").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_other_one_stays_their_page_opens()
    {
        var page = Open("ana.k@example.com");
        await page.Find("[data-testid=merge-open]").ClickAsync();
        await page.WaitForElement("[data-testid=merge-search]").InputAsync("kusuma");
        await page.Find("form.search").SubmitAsync();
        page.WaitForElement("[data-testid=merge-choose]").Click();
        page.WaitForElement("[data-testid=merge-form]").Submit();

        page.WaitForAssertion(() => Assert.EndsWith(
            Links.Customer(_shop.CustomerId("ana@example.com"), _shop.StoreId), Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Search_that_finds_nobody_says_so()
    {
        var page = Open("ana@example.com");
        await page.Find("[data-testid=merge-open]").ClickAsync();
        await page.WaitForElement("[data-testid=merge-search]").InputAsync("nobody at all");
        await page.Find("form.search").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Nobody else in this store is found by that.", page.Find("[data-testid=merge-found]").TextContent.Trim()));
    }

    [Fact]
    public void Proposed_customers_are_merged_in_their_group_and_undone_at_once()
    {
        using var shop = new SmallShop().Order("citra@example.com", "2024-01-05", 10).Order("citra+shop@example.com", "2024-02-05", 20).Order("cit.ra@example.com", "2024-02-06", 20).Save();
        using var context = new BunitContext();
        context.JSInterop.Mode = JSRuntimeMode.Loose;
        shop.AddTo(context.Services);
        context.Services.AddRadzenComponents();
        var page = context.Render<LookAlikesPage>();
        page.WaitForElement("[data-testid=merge-group]").Click();
        page.WaitForElement("[data-testid=merge-form]");
        // The plus part is somebody else's: two of the three are one.
        page.FindAll("[data-testid=merge-form] input[type=checkbox]")[1].Change(false);
        page.Find("[data-testid=merge-form]").Submit();

        page.WaitForAssertion(() => Assert.Contains("cit.ra@example.com and citra@example.com count as one customer now.", page.Find("aside.notice").TextContent, StringComparison.Ordinal));
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll(".look-alikes tbody tr").Count));
        var list = context.Render<MergedPage>();
        list.WaitForAssertion(() => Assert.Single(list.FindAll("[data-testid=merges] tbody tr")));

        page.Find("[data-testid=undo]").Click();
        page.WaitForAssertion(() => Assert.Equal(3, page.FindAll(".look-alikes tbody tr").Count));
        list.WaitForAssertion(() => Assert.Equal("No customers are counted as one", list.Find(".empty-state h2").TextContent));
    }

    [Fact]
    public async Task Masked_people_are_merged_without_being_named()
    {
        await MergeAsync("ana@example.com", "ana.k@example.com");

        var merging = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<PrivacyMask>>(0);
            builder.AddAttribute(1, "Value", PrivacyMask.FromCookie("on"));
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(content =>
            {
                content.OpenComponent<CustomerMerging>(0);
                content.AddAttribute(1, "CustomerId", _shop.CustomerId("ana@example.com"));
                content.AddAttribute(2, "StoreId", _shop.StoreId);
                content.AddAttribute(3, "Identity", "email:ana@example.com");
                content.CloseComponent();
            }));
            builder.CloseComponent();
        });
        await merging.WaitForElement("[data-testid=merge-open]").ClickAsync();
        await merging.WaitForElement("[data-testid=merge-search]").InputAsync("budi");
        await merging.Find("form.search").SubmitAsync();
        merging.WaitForElement("[data-testid=merge-choose]").Click();

        merging.WaitForElement("[data-testid=merge-form]");
        Assert.Contains("A••• K•••", merging.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("@example.com", merging.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Kusuma", merging.Markup, StringComparison.Ordinal);
    }

    private async Task MergeAsync(string kept, string merged) =>
        Assert.Null(await Services.GetRequiredService<CustomerMerges>().MergeAsync(_shop.CustomerId(kept), [_shop.CustomerId(merged)], null));

    private IRenderedComponent<CustomerPage> Open(string customer)
    {
        var page = Render<CustomerPage>(parameters => parameters.Add(component => component.Id, _shop.CustomerId(customer)));
        page.WaitForElement("[data-testid=merge-open]");
        return page;
    }
}
