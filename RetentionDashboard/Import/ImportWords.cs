using System.Globalization;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Import;

/// <summary>Words an import note in the reader's language.</summary>
public static class ImportWords
{
    public static string Of(ImportNote note) => Of(note, CultureInfo.CurrentUICulture);

    public static string Of(ImportNote note, CultureInfo culture)
    {
        var one = note.Arguments is ["1", ..] ? Texts.ResourceManager.GetString($"Note_{note.Code}_One", culture) : null;
        var text = one ?? Texts.ResourceManager.GetString($"Note_{note.Code}", culture) ?? note.Code.ToString();
        // A note of an older version may carry fewer arguments than today's text asks for.
        var counts = CountsOf(note.Code);
        var arguments = note.Arguments.Select((argument, place) => counts.Contains(place) ? Written(argument, culture) : argument).Concat(Enumerable.Repeat("", 4)).ToArray<object>();
        return string.Format(culture, text, arguments);
    }

    /// <summary>Which arguments count something or are a day; any other number is a name: of an order, a line, a version.</summary>
    private static int[] CountsOf(ImportNoteCode code) => code switch
    {
        ImportNoteCode.UnattributedOrders or ImportNoteCode.BuyersHidden or ImportNoteCode.RowsRefused or ImportNoteCode.FileLooksOlder or ImportNoteCode.TestPaymentsSkipped
            or ImportNoteCode.DescriptionRowsSkipped or ImportNoteCode.NumbersCut or ImportNoteCode.RowsAreOrders or ImportNoteCode.FulfilmentNotKnown => [0],
        ImportNoteCode.DatesInFuture or ImportNoteCode.RefusedRowsNotKept => [0, 1],
        ImportNoteCode.LinesBecauseOfOrder or ImportNoteCode.ArchiveTooManyFiles or ImportNoteCode.UnpackedTooFar => [1],
        _ => [],
    };

    private static string Written(string argument, CultureInfo culture) =>
        long.TryParse(argument, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count.ToString("N0", culture)
        : DateOnly.TryParseExact(argument, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day.ToString("d MMM yyyy", culture)
        : argument;
}
