using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Components.Charts;

/// <summary>Notes of days on a chart whose labels are periods.</summary>
public static class ChartMarks
{
    /// <summary>The notes whose day lies in one of the periods, in the sequence of time: note n has number n + 1.</summary>
    public static IReadOnlyList<NotedDay> Seen(IReadOnlyList<DateSpan> days, IReadOnlyList<NotedDay> notes) =>
        [.. notes.Where(note => PositionOf(days, note.Day) >= 0).OrderBy(static note => note.Day).ThenBy(static note => note.Id)];

    /// <summary>A mark for each period with notes.</summary>
    public static IReadOnlyList<ChartMark> Of(IReadOnlyList<DateSpan> days, IReadOnlyList<NotedDay> notes) =>
    [
        .. from noted in Seen(days, notes).Index()
           group noted by PositionOf(days, noted.Item.Day) into marked
           let first = marked.First()
           let last = marked.Last()
           let span = days[marked.Key]
           select new ChartMark(
               marked.Key,
               (double)(first.Item.Day.DayNumber - span.From.DayNumber) / span.Days,
               first.Index == last.Index ? Formats.Count(first.Index + 1) : $"{Formats.Count(first.Index + 1)}–{Formats.Count(last.Index + 1)}",
               [.. marked.Select(static note => Line(note.Item))]),
    ];

    /// <summary>"3 May 2026: Free shipping"; with the store where notes of several stand together.</summary>
    public static string Line(NotedDay note) => note.Store is null
        ? Formats.Fill(Texts.Notes_Line, Formats.Date(note.Day), note.Text)
        : Formats.Fill(Texts.Notes_LineOfStore, Formats.Date(note.Day), note.Text, note.Store);

    private static int PositionOf(IReadOnlyList<DateSpan> days, DateOnly day)
    {
        for (var position = 0; position < days.Count; position++)
        {
            if (day >= days[position].From && day <= days[position].To)
            {
                return position;
            }
        }

        return -1;
    }
}
