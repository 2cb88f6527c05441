using Bunit;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Pages.Notes;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Notes;

public sealed class NotesPageTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2026-05-01", 10).Save();

    public NotesPageTests() => _shop.AddTo(Services);

    private DateNotes Notes => Services.GetRequiredService<DateNotes>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public void Without_notes_the_page_says_what_they_are_for() =>
        Assert.Equal("No notes yet", Open(".empty-state").Find(".empty-state h2").TextContent);

    [Fact]
    public async Task Notes_stand_newest_first_with_the_charts_that_show_them()
    {
        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 5, 3), "Holiday"));
        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, new DateOnly(2026, 6, 3), "Sale"));

        var rows = Open("tbody tr").FindAll("tbody tr");

        Assert.Equal(["3 Jun 2026", "3 May 2026"], rows.Select(static row => row.QuerySelector("th")!.TextContent));
        Assert.Equal(["this store", "all stores"], rows.Select(static row => row.QuerySelectorAll("td")[1].TextContent));
    }

    [Fact]
    public async Task Removed_note_can_be_brought_back()
    {
        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 5, 3), "Holiday"));
        var page = Open("tbody tr");

        page.Find("[aria-label='Remove the note “Holiday”']").Click();
        page.WaitForElement(".notice button").Click();

        page.WaitForAssertion(() => Assert.Equal("Holiday", page.Find("td.note-words").TextContent));
        Assert.Null(Assert.Single(await Notes.GetAsync(_shop.StoreId)).StoreId);
    }

    [Fact]
    public async Task Note_is_changed_in_its_row()
    {
        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 5, 3), "Holiday"));
        var page = Open("tbody tr");

        page.Find("[aria-label='Change the note “Holiday”']").Click();
        page.Find("[data-testid=note-text]").Change("Idul Fitri");
        await page.Find("[data-testid=note-form]").SubmitAsync();

        page.WaitForAssertion(() => Assert.Equal("Idul Fitri", page.Find("td.note-words").TextContent));
    }

    [Fact]
    public async Task Open_page_follows_what_is_written_elsewhere()
    {
        var page = Open(".empty-state");

        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 5, 3), "Holiday"));

        page.WaitForAssertion(() => Assert.Equal("Holiday", page.Find("td.note-words").TextContent));
    }

    [Fact]
    public async Task Note_that_is_removed_elsewhere_while_it_is_changed_keeps_its_form_and_comes_back_when_saved()
    {
        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 5, 3), "Holiday"));
        await Notes.SaveAsync(new NotedDay(0, null, new DateOnly(2026, 6, 3), "Sale"));
        var page = Open("tbody tr");
        page.Find("[aria-label='Change the note “Holiday”']").Click();
        page.Find("[data-testid=note-text]").Change("Idul Fitri");

        foreach (var note in await Notes.GetAsync(_shop.StoreId))
        {
            await Notes.RemoveAsync(note.Id);
        }

        page.WaitForAssertion(() => Assert.Empty(page.FindAll("td.note-words")));
        await page.Find("[data-testid=note-form]").SubmitAsync();
        page.WaitForAssertion(() => Assert.Equal("Idul Fitri", page.Find("td.note-words").TextContent));
    }

    private IRenderedComponent<NotesPage> Open(string until)
    {
        var page = Render<NotesPage>();
        page.WaitForElement(until);
        return page;
    }
}
