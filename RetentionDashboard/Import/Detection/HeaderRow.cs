using System.Globalization;
using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>The header of a file and the delimiter that makes sense of it.</summary>
/// <param name="Record">Position among the file's rows, from 0.</param>
/// <param name="Line">Line of the file, from 1.</param>
internal sealed record HeaderRow(char Delimiter, int Record, int Line, IReadOnlyList<string> Names)
{
    private const int RowsToLookThrough = 20;
    private const int FurthestLine = 1000;
    private const int LineShown = 120;
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t', '|'];

    public ImportNote DelimiterEvidence { get; init; } = new(ImportNoteCode.StatedByUser);

    public ImportNote LineEvidence { get; init; } = new(ImportNoteCode.StatedByUser);

    /// <summary>Set where the row tells an order instead of naming columns, and nobody said that it is the header.</summary>
    public ImportNote? Problem { get; init; }

    /// <summary>True where it has a word that names a column in some export.</summary>
    public bool HasKnownWords { get; init; }

    /// <summary>The first rows below it.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Below { get; init; } = [];

    /// <summary>The lines to choose from.</summary>
    public IReadOnlyList<FirstLine> Lines { get; init; } = [];

    public static HeaderRow Find(TextFile file, IReadOnlyDictionary<ImportField, string> stated) => Find(file, new ImportOptions { Store = "", Map = stated });

    public static HeaderRow Find(TextFile file, ImportOptions options)
    {
        HeaderRow? best = null;
        var bestScore = int.MinValue;
        foreach (var delimiter in options.Delimiter is { } only ? [only] : Delimiters)
        {
            var rows = FirstRows(file, delimiter, Math.Min(options.HeaderLine ?? 0, FurthestLine));
            if (rows.Count == 0)
            {
                continue;
            }

            var width = rows.GroupBy(row => row.Cells.Length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
            var scores = rows.Select(row => Score(row.Cells, options.Map)).ToArray();
            var bestWords = Array.IndexOf(scores, scores.Max());
            var at = options.HeaderLine is { } line ? Math.Max(0, rows.FindLastIndex(row => row.Line <= line))
                : scores[bestWords] > 1 ? bestWords
                : rows.FindIndex(row => row.Cells.Length == width.Key);
            // A split that yields known words beats any other; without words, the split with steady wide rows wins.
            var score = (scores[at] * 1000) + (width.Count() * (width.Key - 1));
            if (score > bestScore)
            {
                best = Describe(delimiter, rows, at, scores[at] > 1, options);
                bestScore = score;
            }
        }

        return best ?? throw new ImportProblemException(new ImportNote(ImportNoteCode.FileEmpty));
    }

    private static HeaderRow Describe(char delimiter, List<(int Line, string[] Cells)> rows, int at, bool hasKnownWords, ImportOptions options)
    {
        var (line, cells) = rows[at];
        var stated = new ImportNote(ImportNoteCode.StatedByUser);
        return new HeaderRow(delimiter, at, line, cells)
        {
            HasKnownWords = KnownWords(cells) > 0,
            DelimiterEvidence = options.Delimiter is null ? new ImportNote(ImportNoteCode.DelimiterBecauseOfColumns, Invariant(cells.Length)) : stated,
            LineEvidence = options.HeaderLine is not null ? stated
                : hasKnownWords ? new ImportNote(ImportNoteCode.HeaderBecauseOfWords, Invariant(KnownWords(cells)), Invariant(cells.Length))
                : new ImportNote(ImportNoteCode.HeaderBecauseOfWidth),
            Problem = options.HeaderLine is null && KnownWords(cells) == 0 && TellsAnOrder(cells)
                ? new ImportNote(ImportNoteCode.FileHasNoHeader, Invariant(line), Shown(string.Join(delimiter, cells)))
                : null,
            Below = [.. rows.Skip(at + 1).Select(row => row.Cells)],
            Lines =
            [
                .. rows.Where(row => row.Cells.Any(cell => cell.Length > 0)).Take(RowsToLookThrough)
                    .Select(row => new FirstLine(row.Line, Shown(string.Join(" · ", row.Cells.Where(cell => cell.Length > 0))))),
            ],
        };
    }

    private static string Shown(string line) => line.Length <= LineShown ? line : string.Concat(line.AsSpan(0, LineShown - 1), "…");

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int KnownWords(string[] cells)
    {
        var names = cells.Select(HeaderName.Normalise).ToHashSet(StringComparer.Ordinal);
        names.IntersectWith(OrderFormats.All.SelectMany(format => format.Headers.Values).SelectMany(words => words));
        return names.Count;
    }

    /// <summary>Numbers and dates alone, or a date beside a number or an address: no heading is written so.</summary>
    private static bool TellsAnOrder(string[] cells)
    {
        // A file whose columns are set apart by blanks is one cell to every delimiter.
        var values = cells is [var only] ? only.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) : cells;
        var kinds = values.Where(value => value.Length > 0).Select(value => KindEvidence.Of(Encoding.UTF8.GetBytes(value))).ToList();
        return kinds.Count > 1
            && (!kinds.Contains(ColumnKind.Text)
                || (cells.Length > 1 && kinds.Contains(ColumnKind.Date) && kinds.Any(kind => kind is ColumnKind.Number or ColumnKind.Email or ColumnKind.Phone)));
    }

    private static int Score(string[] cells, IReadOnlyDictionary<ImportField, string> stated)
    {
        var names = cells.Select(HeaderName.Normalise).Where(name => name.Length > 0).ToHashSet();
        return OrderFormats.All.Max(format => format.Score(names)) + (3 * stated.Values.Count(header => header.Length > 0 && names.Contains(HeaderName.Normalise(header))));
    }

    /// <param name="until">A line that must be among them, however far down it is.</param>
    private static List<(int Line, string[] Cells)> FirstRows(TextFile file, char delimiter, int until)
    {
        var rows = new List<(int, string[])>(RowsToLookThrough);
        using var reader = file.OpenReader(delimiter);
        try
        {
            while ((rows.Count < RowsToLookThrough || reader.LineNumber < until) && reader.Read())
            {
                var cells = new string[reader.FieldCount];
                for (var i = 0; i < cells.Length; i++)
                {
                    cells[i] = Encoding.UTF8.GetString(Trim.Cell(reader.GetSpan(i)));
                }

                rows.Add(((int)reader.LineNumber, cells));
            }
        }
        catch (CsvFormatException error)
        {
            throw TableReader.TooLong(error);
        }

        return rows;
    }
}
