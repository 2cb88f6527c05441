using Bunit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Segments;
using RetentionDashboard.Data;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Segments;

public sealed class SavedSegmentsCardTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2024-01-05", 10).Order("ana@example.com", "2024-02-05", 30).Order("budi@example.com", "2024-02-14", 5).Save();

    public SavedSegmentsCardTests() => _shop.AddTo(Services);

    private SavedSegments Segments => Services.GetRequiredService<SavedSegments>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public async Task Segment_is_said_counted_and_opens_its_customers_and_the_builder()
    {
        var id = await SaveAsync("Often", new FigureBetween(CustomerFigure.Frequency, From: 2));

        var card = Open();

        Assert.Equal("Customers for whom frequency is at least 2 orders.", card.Find("[data-testid=saved-sentence]").TextContent);
        Assert.Equal(["1", "50.0%", "£40.00", "88.9%"], card.FindAll("tbody td:not(.acts)").Select(static cell => cell.TextContent.Trim()));
        Assert.Equal($"/customers?segment=saved%3A{id}", card.Find("tbody td a").GetAttribute("href"));
        Assert.Equal($"/segments/build?segment=saved%3A{id}", card.Find("tbody th a").GetAttribute("href"));
    }

    [Fact]
    public void Without_segments_the_card_leads_to_the_builder()
    {
        var card = Render<SavedSegmentsCard>(static card => card.Add(static one => one.History, new HistoryQuery()));

        card.WaitForAssertion(() => Assert.Equal("/segments/build", card.Find("a").GetAttribute("href")));
    }

    [Fact]
    public async Task Segment_that_others_ask_about_says_by_whom_and_comes_back_under_its_number()
    {
        var first = await SaveAsync("First", new NoOrderFor(5));
        await SaveAsync("Second", new Negation(new InSegment(InSegment.KeyOf(first))));
        var card = Open();

        card.Find("[aria-label='Remove First']").Click();
        card.WaitForAssertion(() => Assert.Equal("“First” was not removed. Other segments ask about this one: Second.", card.Find("[data-testid=segment-problem] p").TextContent));
        card.WaitForElement("[data-testid=remove-anyway]").Click();
        card.WaitForAssertion(() => Assert.StartsWith($"There is no segment “saved:{first}”.", card.Find("[data-testid=broken]").TextContent, StringComparison.Ordinal));
        var choices = await Services.GetRequiredService<FilterChoicesReports>().GetAsync(new HistoryQuery());
        var second = (await Segments.GetAsync()).Single();
        Assert.Equal("Second (nobody is in it: its rule cannot be used, see Segments)", SegmentTexts.Name(SegmentChoice.OfSaved(second.Id), RuleWords.Of(choices!)));
        card.WaitForElement("[data-testid=undo]").Click();

        card.WaitForAssertion(() => Assert.Empty(card.FindAll("[data-testid=broken]")));
        Assert.Equal([first], (await Segments.GetAsync()).Where(static kept => kept.Name == "First").Select(static kept => kept.Id));
    }

    [Fact]
    public async Task Segment_is_renamed_duplicated_and_copied_as_text()
    {
        await SaveAsync("Silent", new NoOrderFor(5));
        var copy = JSInterop.Setup<bool>("shell.copyText", """{"version":1,"rule":{"is":"no-order-for","days":5}}""");
        var card = Open();

        card.Find("[aria-label='Rename Silent']").Click();
        card.WaitForElement("[data-testid=rename-name]").Input("Quiet");
        card.Find(".rename").Submit();
        card.WaitForElement("[aria-label='Duplicate Quiet']").Click();
        card.WaitForAssertion(() => Assert.Equal(["Quiet", "Quiet (2)"], card.FindAll(".name a").Select(static name => name.TextContent)));
        card.Find("[aria-label='Copy the rule of Quiet as text']").Click();

        copy.SetResult(true);
        card.WaitForAssertion(() => Assert.Equal("Copied.", card.Find("[role=status]").TextContent));
        Assert.Equal([0, 1], (await Segments.GetAsync()).Select(static kept => kept.Colour));
    }

    [Fact]
    public async Task Segment_that_became_unreadable_says_why_and_comes_back_as_it_was()
    {
        var id = await SaveAsync("Newer", new NoOrderFor(5));
        await using (var context = await Services.GetRequiredService<IDbContextFactory<RetentionContext>>().CreateDbContextAsync())
        {
            await context.SavedSegments.ExecuteUpdateAsync(static rows => rows.SetProperty(static row => row.Rule, """{"version":2,"rule":{}}"""));
        }

        var card = Open();
        Assert.StartsWith("The rule is of version 2, which is not known here.", card.Find("[data-testid=broken]").TextContent, StringComparison.Ordinal);
        card.Find("[aria-label='Remove Newer']").Click();
        card.WaitForElement("[data-testid=undo]").Click();

        card.WaitForElement("[data-testid=broken]");
        var kept = Assert.Single(await Segments.GetAsync());
        Assert.Equal((id, """{"version":2,"rule":{}}"""), (kept.Id, kept.Json));
    }

    private async Task<int> SaveAsync(string name, SegmentRule rule) => (await Segments.SaveAsync(new KeptSegment(0, name, null, 0, rule), static _ => true)).Id;

    private IRenderedComponent<SavedSegmentsCard> Open()
    {
        var card = Render<SavedSegmentsCard>(static card => card.Add(static one => one.History, new HistoryQuery()));
        card.WaitForElement("[data-testid=saved-table]");
        return card;
    }
}
