using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Components.Pages.Customers;
using RetentionDashboard.Components.Pages.DataQuality;
using RetentionDashboard.Components.Pages.Lists;
using RetentionDashboard.Localization;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Lists;

public sealed class ExportPanelTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop()
        .Order("ana@example.com", "2024-01-05", 10, name: "Ana Kusuma").Order("budi@example.com", "2024-01-06", 0).Order("Citra", "2024-01-07", 5).Save();

    public ExportPanelTests()
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
    public void List_leaves_for_a_tool_with_a_share_held_out_and_stands_in_the_log()
    {
        JSInterop.Setup<string?>("shell.recall", "author").SetResult("Dewi");
        var page = OpenPanel();
        page.WaitForAssertion(() => Assert.Contains("3 of 3 customers will be in the file.", page.Find("[data-testid=reach]").TextContent, StringComparison.Ordinal));
        Assert.Contains("Without an e-mail address: 1", page.Find("[data-testid=reach]").TextContent, StringComparison.Ordinal);

        page.Find("[data-testid=preset]").Change("klaviyo");
        page.Find("[data-testid=hold-out]").Input("50");
        page.Find("[data-testid=seed]").Change("7");
        page.WaitForAssertion(() => Assert.Contains("1 in the file and 1 in the control group, of 3 customers.", page.Find("[data-testid=reach]").TextContent, StringComparison.Ordinal));
        page.Find("[data-testid=export] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Recorded: 1 in the file, 1 in the control group.", page.Find("[data-testid=exported]").TextContent, StringComparison.Ordinal));
        Assert.Equal("/api/lists/1/list.csv", JSInterop.Invocations["shell.download"].Single().Arguments[0]);
        Assert.Equal("Dewi", JSInterop.Invocations["shell.remember"].Single().Arguments[1]);
        var log = Render<ListsPage>();
        log.WaitForAssertion(() => Assert.Equal("/customers", log.Find("[data-testid=lists] th a").GetAttribute("href")));
        Assert.Contains("draw number 7", log.Markup, StringComparison.Ordinal);
        Assert.Equal("/api/lists/1/held-out.csv", log.Find("a[download]").GetAttribute("href"));
    }

    [Fact]
    public void Nobody_takes_a_list_without_a_name()
    {
        var page = OpenPanel();
        page.WaitForAssertion(() => Assert.Contains("3 of 3", page.Find("[data-testid=reach]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[role=alert]"));

        page.Find("[data-testid=export] form").Submit();
        page.WaitForAssertion(() => Assert.Equal("Enter your name first: the log says who took each list.", page.Find("[role=alert]").TextContent));
        page.Find("[data-testid=author]").Change("Dewi");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[role=alert]")));
        page.Find("[data-testid=export] form").Submit();

        page.WaitForAssertion(() => Assert.Contains("Recorded: 3 in the file.", page.Find("[data-testid=exported]").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Share_beyond_its_bounds_is_refused_in_words()
    {
        var page = OpenPanel();

        page.Find("[data-testid=hold-out]").Input("95");

        page.WaitForAssertion(() => Assert.Equal("The control group is between 0 and 90 percent.", page.Find("[role=alert]").TextContent));
        Assert.True(page.Find("[data-testid=export-go]").HasAttribute("disabled"));
    }

    [Fact]
    public void Without_lists_the_log_says_how_one_is_made()
    {
        var log = Render<ListsPage>();

        log.WaitForAssertion(() => Assert.Contains("Export for", log.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/customers")]
    [InlineData("/customers/1")]
    [InlineData("/orders?issue=zero-value")]
    public void While_people_are_masked_no_page_names_them(string address)
    {
        Navigation.NavigateTo(address);

        var page = Render(builder =>
        {
            builder.OpenComponent<CascadingValue<PrivacyMask>>(0);
            builder.AddAttribute(1, "Value", PrivacyMask.FromCookie("on"));
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(content =>
            {
                switch (address)
                {
                    case "/customers": content.OpenComponent<CustomersPage>(0); break;
                    case "/customers/1": content.OpenComponent<CustomerPage>(0); content.AddAttribute(1, "Id", _shop.CustomerId("ana@example.com")); break;
                    default: content.OpenComponent<OrdersPage>(0); break;
                }

                content.CloseComponent();
            }));
            builder.CloseComponent();
        });

        page.WaitForAssertion(() => Assert.Contains("•••", page.Find("main, .page").TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("@example.com", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("Kusuma", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Switch_of_the_top_bar_leads_back_to_the_page_shown()
    {
        Navigation.NavigateTo("/customers?page=2");

        Assert.Equal("/mask?set=on&to=%2Fcustomers%3Fpage%3D2", Render<PrivacySwitch>().Find("a").GetAttribute("href"));
    }

    private IRenderedComponent<CustomersPage> OpenPanel()
    {
        Navigation.NavigateTo("/customers");
        var page = Render<CustomersPage>();
        page.WaitForElement("[data-testid=export-open]").Click();
        page.WaitForElement("[data-testid=reach] strong");
        return page;
    }
}
