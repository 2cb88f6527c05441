using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Import;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Reports;

public sealed class DateNotesTests : IDisposable
{
    private static readonly DateOnly Day = new(2026, 5, 3);

    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2026-05-01", 10).Save();
    private readonly ServiceProvider _services;

    public DateNotesTests()
    {
        var services = new ServiceCollection();
        _shop.AddTo(services);
        services.AddImport();
        _services = services.BuildServiceProvider();
    }

    private DateNotes Notes => _services.GetRequiredService<DateNotes>();

    public void Dispose()
    {
        _services.Dispose();
        _shop.Dispose();
    }

    [Fact]
    public async Task Note_is_kept_on_one_line_and_open_pages_are_told()
    {
        var told = 0;
        Notes.Changed += (_, _) => told++;

        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, Day, "  Free\n shipping  "));

        Assert.Equal("Free shipping", Assert.Single(await Notes.GetAsync(_shop.StoreId)).Text);
        Assert.Equal(1, told);
    }

    [Fact]
    public async Task Notes_come_by_day_with_those_of_every_store()
    {
        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, Day, "Second"));
        await Notes.SaveAsync(new NotedDay(0, null, Day.AddDays(-1), "First"));

        Assert.Equal(["First", "Second"], (await Notes.GetAsync(_shop.StoreId)).Select(static note => note.Text));
        Assert.Equal(["First"], (await Notes.GetAsync(_shop.StoreId + 1)).Select(static note => note.Text));
    }

    [Fact]
    public async Task Sum_of_all_stores_shows_the_notes_of_each_with_its_name()
    {
        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, Day, "Sale"));
        await Notes.SaveAsync(new NotedDay(0, null, Day, "Holiday"));

        Assert.Equal([("Sale", "Ana's tea"), ("Holiday", null)], (await Notes.GetAsync(StoreInfo.AllStores)).Select(static note => (note.Text, note.Store)));
    }

    [Fact]
    public async Task Changed_note_takes_the_place_of_the_older()
    {
        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, Day, "Sale"));
        var kept = Assert.Single(await Notes.GetAsync(_shop.StoreId));

        await Notes.SaveAsync(kept with { Day = Day.AddDays(1), Text = "Big sale", StoreId = null });

        var changed = Assert.Single(await Notes.GetAsync(_shop.StoreId));
        Assert.Equal((kept.Id, null, Day.AddDays(1), "Big sale"), (changed.Id, changed.StoreId, changed.Day, changed.Text));
    }

    [Fact]
    public async Task Removed_note_is_gone()
    {
        await Notes.SaveAsync(new NotedDay(0, null, Day, "Sale"));

        await Notes.RemoveAsync(Assert.Single(await Notes.GetAsync(_shop.StoreId)).Id);

        Assert.Empty(await Notes.GetAsync(_shop.StoreId));
    }

    [Theory]
    [InlineData(null, "Sale", DateNoteProblem.NoDay)]
    [InlineData("0206-05-03", "Sale", DateNoteProblem.DayOutOfRange)]
    [InlineData("2026-05-03", " \n ", DateNoteProblem.NoText)]
    [InlineData("2026-05-03", null, DateNoteProblem.NoText)]
    [InlineData("2026-05-03", "Sale", null)]
    public void Note_without_a_day_or_a_text_is_refused(string? day, string? text, DateNoteProblem? problem) =>
        Assert.Equal(problem, DateNotes.ProblemOf(day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), text));

    [Fact]
    public async Task Text_that_fits_no_chart_is_refused()
    {
        Assert.Null(DateNotes.ProblemOf(Day, new string('a', DateNotes.LongestText)));
        Assert.Equal(DateNoteProblem.TextTooLong, DateNotes.ProblemOf(Day, new string('a', DateNotes.LongestText + 1)));
        await Assert.ThrowsAsync<ArgumentException>(() => Notes.SaveAsync(new NotedDay(0, null, Day, "")));
    }

    [Fact]
    public async Task Deleted_store_takes_its_notes_along_and_leaves_those_of_every_store()
    {
        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, Day, "Sale"));
        await Notes.SaveAsync(new NotedDay(0, null, Day, "Holiday"));

        await _services.GetRequiredService<StoreRemoval>().RemoveAsync(_shop.StoreId, CancellationToken.None);

        Assert.Equal(["Holiday"], (await Notes.GetAsync(_shop.StoreId)).Select(static note => note.Text));
    }
}
