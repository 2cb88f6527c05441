using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using Radzen;
using RetentionDashboard.Components.Layout;
using RetentionDashboard.Components.Pages.Overview;
using RetentionDashboard.Components.Pages.Views;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Views;

public sealed class ViewsPageTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2024-01-05", 10).Save();

    public ViewsPageTests()
    {
        _shop.AddTo(Services);
        Services.AddRadzenComponents();
    }

    private SavedViews Views => Services.GetRequiredService<SavedViews>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public void Without_views_the_page_says_how_one_is_made()
    {
        var page = Render<ViewsPage>();

        page.WaitForAssertion(() => Assert.Contains("Save view", page.Find(".empty-state").TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Page_that_is_shown_is_kept_under_a_name_and_stands_on_the_overview_of_every_tab()
    {
        var other = Render<PinnedViews>();
        Services.GetRequiredService<NavigationManager>().NavigateTo("/cohorts?measure=rolling&channel=web");
        var bar = Render<SaveView>();
        bar.Find("[data-testid=save-view]").Click();
        Assert.Equal("Cohorts · Rolling retention · Month · Channel: web", bar.Find("[data-testid=view-name]").GetAttribute("value"));
        JSInterop.VerifyInvoke("shell.selectText");

        bar.Find("[data-testid=view-name]").Input("Web");
        bar.Find("[data-testid=view-pin]").Change(true);
        bar.Find("form").Submit();

        other.WaitForAssertion(() => Assert.Equal("/cohorts?measure=rolling&channel=web", other.Find(".pinned-view").GetAttribute("href")));
        Assert.Contains("Saved.", bar.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Taken_name_is_refused_in_words_and_the_panel_stays()
    {
        await Views.SaveAsync(new KeptView(0, "Web", "/value", false));
        var bar = Render<SaveView>();
        bar.Find("[data-testid=save-view]").Click();

        bar.Find("[data-testid=view-name]").Input("web");
        bar.Find("form").Submit();

        bar.WaitForAssertion(() => Assert.Equal("A view of this name exists already.", bar.Find("[role=alert]").TextContent));
    }

    [Fact]
    public void Pages_without_a_state_of_their_own_cannot_be_kept()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/settings");

        Assert.Empty(Render<SaveView>().FindAll("button"));
    }

    [Fact]
    public async Task Deleted_view_is_taken_back_by_undo()
    {
        await Views.SaveAsync(new KeptView(0, "Web", "/cohorts?channel=web", true));
        var page = Render<ViewsPage>();
        page.WaitForElement("[data-testid=views] tbody tr");

        page.Find("[aria-label='Delete Web']").Click();
        page.WaitForElement("[data-testid=undo]");
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-testid=views]")));
        page.Find("[data-testid=undo]").Click();

        page.WaitForAssertion(() => Assert.Equal("/cohorts?channel=web", page.Find("[data-testid=views] th a").GetAttribute("href")));
        page.WaitForAssertion(() => JSInterop.VerifyInvoke("shell.focusHeading"));
    }

    [Fact]
    public async Task View_is_renamed_in_its_row()
    {
        await Views.SaveAsync(new KeptView(0, "Web", "/cohorts", false));
        var page = Render<ViewsPage>();
        page.WaitForElement("[data-testid=views] tbody tr");

        page.Find("[aria-label='Rename Web']").Click();
        page.Find("[data-testid=rename-name]").Input("  ");
        page.Find(".rename").Submit();
        page.WaitForAssertion(() => Assert.Equal("Enter a name.", page.Find(".rename [role=alert]").TextContent));
        page.Find("[data-testid=rename-name]").Input("Website");
        page.Find(".rename").Submit();

        page.WaitForAssertion(() => Assert.Equal("Website", page.Find("[data-testid=views] th a").TextContent));
    }

    [Fact]
    public async Task Escape_leaves_the_name_as_it_was()
    {
        await Views.SaveAsync(new KeptView(0, "Web", "/cohorts", false));
        var page = Render<ViewsPage>();
        page.WaitForElement("[data-testid=views] tbody tr");

        page.Find("[aria-label='Rename Web']").Click();
        page.Find("[data-testid=rename-name]").Input("Website");
        page.Find("[data-testid=rename-name]").KeyDown("Escape");

        page.WaitForAssertion(() => Assert.Equal("Web", page.Find("[data-testid=views] th a").TextContent));
    }
}
