using System.Text;
using System.Text.Unicode;
using FsCheck;
using FsCheck.Fluent;

namespace RetentionDashboard.Tests.Import.Laws;

/// <summary>Any table under a header, and a dialect to write it in.</summary>
internal sealed record CsvTable(IReadOnlyList<string> Header, IReadOnlyList<IReadOnlyList<string>> Rows, CsvDialect Dialect)
{
    private static readonly string[] Words = ["Order ID", "Order Date", "Email", "Total", "Qty", "Catatan", "Kota", "Größe €"];
    private static readonly string[] Letters = ["a", "Z", "7", "-", ".", "=", " ", "'", ",", ";", "\t", "|", "\"", "\"\"", "\n", "\r", "\r\n", "é", "ß", "€", "\u00A0"];
    private static readonly string[] LettersOfUnicode = [.. Letters, "漢", "ő", "😀", "\u2028"];

    public static Arbitrary<CsvTable> Any { get; } = Arb.From(Tables(), Smaller).Filter(table => !table.LooksLikeUnicode());

    public byte[] Bytes() => Dialect.Encode([.. Dialect.Preamble, Header, .. Rows]);

    public override string ToString() => $"{Dialect} {string.Join(" // ", Rows.Select(row => string.Join(" | ", row.Select(cell => cell.Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\r", StringComparison.Ordinal)))))}";

    /// <summary>"ß€" of Windows-1252 is a letter of UTF-8 too: where a file holds nothing else, nobody can tell.</summary>
    private bool LooksLikeUnicode() => !Dialect.IsUnicode && Bytes() is var bytes && !Ascii.IsValid(bytes) && Utf8.IsValid(bytes);

    private static Gen<CsvTable> Tables() =>
        from dialect in CsvDialect.Any
        from columns in Gen.Choose(3, Words.Length)
        from count in Gen.Choose(1, 12)
        from rows in Row(dialect, columns).ListOf(count)
        select new CsvTable(Words[..columns], [.. rows.Select(row => (IReadOnlyList<string>)row)], dialect);

    /// <summary>A row of blanks only is no row.</summary>
    private static Gen<string[]> Row(CsvDialect dialect, int columns) =>
        (from letters in Gen.Elements(dialect.IsUnicode ? LettersOfUnicode : Letters).ListOf().ArrayOf(columns)
         select letters.Select(cell => string.Concat(cell.Take(9))).ToArray()).Where(cells => cells.Any(cell => cell.Trim().Length > 0));

    private static IEnumerable<CsvTable> Smaller(CsvTable table)
    {
        for (var i = 0; i < table.Rows.Count && table.Rows.Count > 1; i++)
        {
            yield return table with { Rows = [.. table.Rows.Where((_, at) => at != i)] };
        }

        for (var row = 0; row < table.Rows.Count; row++)
        {
            for (var column = 0; column < table.Header.Count; column++)
            {
                if (table.Rows[row][column] is not ("" or "x"))
                {
                    var at = (row, column);
                    yield return table with { Rows = [.. table.Rows.Select((cells, i) => i == at.row ? (IReadOnlyList<string>)[.. cells.Select((cell, j) => j == at.column ? "x" : cell)] : cells)] };
                }
            }
        }
    }
}
