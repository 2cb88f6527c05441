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
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    public static HeaderRow Find(TextFile file, IReadOnlyDictionary<ImportField, string> stated)
    {
        HeaderRow? best = null;
        var bestScore = int.MinValue;
        foreach (var delimiter in Delimiters)
        {
            var rows = FirstRows(file, delimiter);
            if (rows.Count == 0)
            {
                continue;
            }

            var width = rows.GroupBy(row => row.Cells.Length).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).First();
            var scores = rows.Select(row => Score(row.Cells, stated)).ToArray();
            var at = scores.Max() > 1 ? Array.IndexOf(scores, scores.Max()) : rows.FindIndex(row => row.Cells.Length == width.Key);
            // A split that yields known words beats any other; without words, the split with steady wide rows wins.
            var score = (scores[at] * 1000) + (width.Count() * (width.Key - 1));
            if (score > bestScore)
            {
                best = new HeaderRow(delimiter, at, rows[at].Line, rows[at].Cells);
                bestScore = score;
            }
        }

        return best ?? throw new ImportProblemException(new ImportNote(ImportNoteCode.FileEmpty));
    }

    private static int Score(string[] cells, IReadOnlyDictionary<ImportField, string> stated)
    {
        var names = cells.Select(HeaderName.Normalise).Where(name => name.Length > 0).ToHashSet();
        return OrderFormats.All.Max(format => format.Score(names)) + (3 * stated.Values.Count(header => header.Length > 0 && names.Contains(HeaderName.Normalise(header))));
    }

    private static List<(int Line, string[] Cells)> FirstRows(TextFile file, char delimiter)
    {
        var rows = new List<(int, string[])>(RowsToLookThrough);
        using var reader = file.OpenReader(delimiter);
        try
        {
            while (rows.Count < RowsToLookThrough && reader.Read())
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
