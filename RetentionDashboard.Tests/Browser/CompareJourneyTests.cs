using Microsoft.Playwright;
using RetentionDashboard.Localization;
using static Microsoft.Playwright.Assertions;

namespace RetentionDashboard.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class CompareJourneyTests(SampleShopApp sample)
{
    [BrowserFact]
    public Task Two_channels_are_chosen_swapped_and_taken_back_by_the_back_button() => sample.ReadAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("compare");
        await Expect(page.GetByTestId("compare")).ToBeVisibleAsync();

        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Compare_Kind_Cohorts)) }).ClickAsync();
        await journey.ArriveAsync("/compare", "kind=cohorts");
        var (a, b) = (page.GetByTestId("side-a").Locator("h2"), page.GetByTestId("side-b").Locator("h2"));
        await Expect(page.GetByTestId("cohort-b")).ToBeVisibleAsync();
        var quarter = await b.InnerTextAsync();
        await page.Locator("nav.segmented a", new() { HasText = Words.English(nameof(Texts.Filters_Channel)) }).First.ClickAsync();
        await journey.ArriveAsync("/compare", "by=channel");
        await Expect(b).Not.ToHaveTextAsync(quarter);
        var (left, before) = (await a.InnerTextAsync(), await b.InnerTextAsync());

        // The first two are the sides already.
        var other = await page.GetByTestId("cohort-b").Locator("option").Nth(2).GetAttributeAsync("value");
        await page.GetByTestId("cohort-b").SelectOptionAsync(other!);
        await Expect(b).Not.ToHaveTextAsync(before);
        var right = await b.InnerTextAsync();
        await Expect(page.GetByTestId("compare").Locator("tbody tr").First.Locator(".verdict")).Not.ToBeEmptyAsync();

        await page.GetByTestId("swap").ClickAsync();
        await Expect(a).ToHaveTextAsync(right);
        await Expect(b).ToHaveTextAsync(left);
        await page.GoBackAsync();
        await Expect(a).ToHaveTextAsync(left);

        await page.GetByTestId("side-a").Locator("header a").ClickAsync();
        await journey.ArriveAsync("/customers", "group=cohort");
        Assert.Empty(journey.ScriptErrors);
    });

    [BrowserFact]
    public Task A_view_saved_on_Cohorts_stands_on_the_overview_opens_the_same_and_is_deleted() => sample.ChangeAsync(async journey =>
    {
        var page = journey.Page;
        await journey.OpenAsync("cohorts?measure=rolling&grain=quarter");
        await page.GetByTestId("save-view").ClickAsync();
        await page.GetByTestId("view-name").FillAsync("Quarters");
        await page.GetByTestId("view-pin").CheckAsync();
        await page.GetByTestId("view-save").ClickAsync();
        await Expect(page.Locator(".saved")).ToBeVisibleAsync();

        await journey.OpenAsync("");
        await page.GetByTestId("pinned").GetByText("Quarters", new() { Exact = true }).ClickAsync();
        await journey.ArriveAsync("/cohorts?measure=rolling&grain=quarter");

        await journey.OpenAsync("views");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete Quarters" }).ClickAsync();
        await Expect(page.GetByTestId("undo")).ToBeVisibleAsync();
        await Expect(page.GetByTestId("views")).ToHaveCountAsync(0);
        await journey.OpenAsync("");
        await Expect(page.Locator(".tiles").First).ToBeVisibleAsync();
        await Expect(page.GetByTestId("pinned")).ToHaveCountAsync(0);
        Assert.Empty(journey.ScriptErrors);
    });
}
