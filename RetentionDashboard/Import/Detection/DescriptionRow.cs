using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Whether the row below the header explains the columns instead of telling an order.</summary>
/// <param name="IsLeftOut">False too where the format's own rules pass it over, which counts it as skipped.</param>
internal sealed record DescriptionRow(Guess<bool> Guess, bool IsLeftOut)
{
    private const int TextShown = 60;

    public static DescriptionRow Find(TextFile file, HeaderRow header, ColumnMap map, IOrderFormat format, bool? stated)
    {
        if (stated is { } said)
        {
            return new DescriptionRow(new Guess<bool>(said, new ImportNote(ImportNoteCode.StatedByUser)), said);
        }

        using var table = new TableReader(file, header.Delimiter, header.Record);
        if (!table.Read())
        {
            return None;
        }

        if (new SkippedRows(format, header.Names).ReasonFor(table.Row) is not null && IsWordsAlone(table.Row, map, out _))
        {
            return new DescriptionRow(new Guess<bool>(true, new ImportNote(ImportNoteCode.DescriptionOfFormat, format.Title)), false);
        }

        // One odd row is an order with a mistake in it, unless the next row shows what was meant.
        return IsWordsAlone(table.Row, map, out var text) && table.Read() && DateIn(table.Row, map)
            ? new DescriptionRow(new Guess<bool>(true, new ImportNote(ImportNoteCode.DescriptionBelowHeader, text)), true)
            : None;
    }

    private static DescriptionRow None => new(new Guess<bool>(false, new ImportNote(ImportNoteCode.DescriptionNone)), false);

    private static bool IsWordsAlone(CsvReader row, ColumnMap map, out string text)
    {
        text = "";
        var words = 0;
        for (var column = 0; column < row.FieldCount; column++)
        {
            var cell = Trim.Cell(row.GetSpan(column));
            if (cell.IsEmpty)
            {
                continue;
            }

            if (KindEvidence.Of(cell) != ColumnKind.Text)
            {
                return false;
            }

            var isValueExpected = map.FieldOf(column) is { } field && (field == ImportField.Date || LayoutDetection.NumberFields.Contains(field));
            words += isValueExpected ? 1 : 0;
            text = text.Length == 0 ? Encoding.UTF8.GetString(cell) : text;
        }

        text = text.Length <= TextShown ? text : string.Concat(text.AsSpan(0, TextShown - 1), "…");
        return words >= 2;
    }

    private static bool DateIn(CsvReader row, ColumnMap map) =>
        map.First(ImportField.Date) is >= 0 and var date && date < row.FieldCount && DateText.Judge(Trim.Cell(row.GetSpan(date))) != DateReading.NotADate;
}
