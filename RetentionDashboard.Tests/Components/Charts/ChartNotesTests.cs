using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using RetentionDashboard.Components.Charts;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class ChartNotesTests : EnglishPages
{
    private readonly SmallShop _shop = new SmallShop().Order("ana@example.com", "2026-05-01", 10).Save();

    public ChartNotesTests() => _shop.AddTo(Services);

    private DateNotes Notes => Services.GetRequiredService<DateNotes>();

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        _shop.Dispose();
    }

    [Fact]
    public async Task Note_of_another_page_appears_on_the_chart_under_it_and_in_its_table()
    {
        var frame = Show();
        Assert.Empty(frame.FindAll(".chart-notes"));

        await Notes.SaveAsync(new NotedDay(0, _shop.StoreId, new DateOnly(2026, 5, 3), "Free shipping"));

        frame.WaitForAssertion(() => Assert.Contains("3 May 2026: Free shipping", frame.Find(".chart-notes li").TextContent, StringComparison.Ordinal));
        frame.WaitForAssertion(() => Assert.Equal(1, Assert.Single(Drawn().Marks).Position));
        frame.Find("[data-testid=as-table]").Click();
        Assert.Equal("Notes", frame.FindAll("thead th")[^1].TextContent);
        Assert.Equal(["", "3 May 2026: Free shipping"], frame.FindAll("tbody tr").Select(static row => row.LastElementChild!.TextContent));
    }

    [Fact]
    public async Task Note_is_written_beside_the_chart()
    {
        var frame = Show();

        frame.Find("[data-testid=add-note]").Click();
        frame.Find("[data-testid=note-day]").Change("2026-05-20");
        frame.Find("[data-testid=note-text]").Change("Newsletter");
        await frame.Find("[data-testid=note-form]").SubmitAsync();

        frame.WaitForAssertion(() => Assert.Empty(frame.FindAll("[data-testid=note-form]")));
        var note = Assert.Single(await Notes.GetAsync(_shop.StoreId));
        Assert.Equal((new DateOnly(2026, 5, 20), "Newsletter", _shop.StoreId), (note.Day, note.Text, note.StoreId));
    }

    [Fact]
    public async Task Note_without_words_is_refused_in_a_sentence()
    {
        var frame = Show();
        frame.Find("[data-testid=add-note]").Click();

        await frame.Find("[data-testid=note-form]").SubmitAsync();

        Assert.Equal("Write what happened.", frame.Find("[role=alert]").TextContent);
        Assert.Equal("true", frame.Find("[data-testid=note-text]").GetAttribute("aria-invalid"));
        Assert.Empty(await Notes.GetAsync(_shop.StoreId));
    }

    [Fact]
    public void Chart_whose_labels_are_no_days_has_no_place_for_notes() =>
        Assert.Empty(Show(days: false).FindAll("[data-testid=add-note]"));

    private ChartConfiguration Drawn() => Assert.IsAssignableFrom<ChartConfiguration>(JSInterop.Invocations["draw"][^1].Arguments[1]);

    private IRenderedComponent<IComponent> Show(bool days = true)
    {
        IReadOnlyList<DateSpan> months = [new(new(2026, 4, 1), new(2026, 4, 30)), new(new(2026, 5, 1), new(2026, 5, 31))];
        var bars = new BarChart { Labels = ["Apr 2026", "May 2026"], Series = [new ChartSeries("Orders", [1, 2])] };
        var table = new ChartTable(["Month", "Orders"], [["Apr 2026", "1"], ["May 2026", "2"]]);
        var source = new ChartSource(new StoreInfo(_shop.StoreId, "Ana's tea", "GBP", false, new AnalysisOptions()), null, null, new DateOnly(2026, 5, 31));
        return Render(builder =>
        {
            builder.OpenComponent<CascadingValue<ChartSource>>(0);
            builder.AddAttribute(1, "Value", source);
            builder.AddAttribute(2, "ChildContent", (RenderFragment)(inner =>
            {
                inner.OpenComponent<ChartFrame>(0);
                inner.AddAttribute(1, "Title", "Orders");
                inner.AddAttribute(2, "Table", table);
                inner.AddAttribute(3, "Days", days ? months : null);
                inner.AddAttribute(4, "ChildContent", (RenderFragment)(chart =>
                {
                    chart.OpenComponent<Chart>(0);
                    chart.AddAttribute(1, "Configuration", bars);
                    chart.AddAttribute(2, "Label", "Orders");
                    chart.CloseComponent();
                }));
                inner.CloseComponent();
            }));
            builder.CloseComponent();
        });
    }
}
