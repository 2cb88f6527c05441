using System.Globalization;
using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Detection;

/// <summary>Which format a header fits, and how well it fits the others.</summary>
internal sealed record FormatChoice(IOrderFormat Format, Guess<string> Guess, IReadOnlyList<FormatMatch> Matches)
{
    public static FormatChoice Of(IReadOnlyList<string> headers, IOrderFormat? stated)
    {
        var names = headers.Select(HeaderName.Normalise).ToHashSet();
        var format = stated ?? OrderFormats.Best(names);
        // The generic format takes anything, so it is offered last.
        List<FormatMatch> matches = [.. OrderFormats.All
            .OrderBy(other => other == OrderFormats.Generic).ThenByDescending(other => other.Score(names)).ThenByDescending(other => Found(other, names))
            .Select(other => new FormatMatch(other.Name, other.Title, Found(other, names), other.Headers.Count))];
        var evidence = stated is not null ? new ImportNote(ImportNoteCode.StatedByUser)
            : format == OrderFormats.Generic ? new ImportNote(ImportNoteCode.FormatOfNoSystem, Invariant(Found(format, names)))
            : new ImportNote(ImportNoteCode.FormatBecauseOfColumns, format.Title, Invariant(Found(format, names)), Invariant(format.Headers.Count));
        return new FormatChoice(format, new Guess<string>(format.Name, evidence) { Alternatives = [.. matches.Select(match => match.Name)] }, matches);
    }

    private static int Found(IOrderFormat format, HashSet<string> names) => format.Headers.Values.Count(words => words.Any(names.Contains));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
