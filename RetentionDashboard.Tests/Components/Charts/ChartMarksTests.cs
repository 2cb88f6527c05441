using RetentionDashboard.Components.Charts;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Charts;

public sealed class ChartMarksTests : IDisposable
{
    private static readonly IReadOnlyList<DateSpan> Months =
        [.. Enumerable.Range(0, 3).Select(static month => (Period.Of(Grain.Month, new DateOnly(2026, 4, 1)) + month).Days)];

    private readonly Language _language = new("en");

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Note_stands_in_the_period_that_holds_its_day()
    {
        var mark = Assert.Single(ChartMarks.Of(Months, [Note(1, "2026-05-03", "Free shipping")]));

        Assert.Equal((1, "1"), (mark.Position, mark.Flag));
        Assert.Equal(2 / 31.0, mark.Within, 9);
        Assert.Equal(["3 May 2026: Free shipping"], mark.Lines);
    }

    [Fact]
    public void Notes_of_one_period_share_a_flag_and_are_numbered_through()
    {
        var marks = ChartMarks.Of(Months, [Note(1, "2026-06-30", "D"), Note(2, "2026-05-31", "C"), Note(3, "2026-04-01", "A"), Note(4, "2026-05-01", "B")]);

        Assert.Equal([(0, "1"), (1, "2–3"), (2, "4")], marks.Select(static mark => (mark.Position, mark.Flag)));
        Assert.Equal(["1 May 2026: B", "31 May 2026: C"], marks[1].Lines);
    }

    [Fact]
    public void Days_beyond_the_chart_leave_no_mark() =>
        Assert.Empty(ChartMarks.Of(Months, [Note(1, "2026-03-31", "Before"), Note(2, "2026-07-01", "After")]));

    [Fact]
    public void Note_among_those_of_several_stores_names_its_store() =>
        Assert.Equal("3 May 2026: Sale (Ana's tea)", ChartMarks.Line(Note(1, "2026-05-03", "Sale") with { Store = "Ana's tea" }));

    private static NotedDay Note(int id, string day, string text) => new(id, 1, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), text);
}
