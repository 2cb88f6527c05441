using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace RetentionDashboard.Tests.Import.Laws;

/// <summary>How a program writes its tables.</summary>
/// <param name="QuotesEvery">Quotes every so-many-th cell that would not need them; 0 quotes none.</param>
/// <param name="TitleRows">Rows above the header.</param>
internal sealed record CsvDialect(string Encoding, char Delimiter, string NewLine, int QuotesEvery, bool EndsWithNewLine, int TitleRows)
{
    private static readonly string[] Encodings = ["UTF-8", "UTF-8 (BOM)", "UTF-16 LE", "UTF-16 BE", "Windows-1252"];

    static CsvDialect() => System.Text.Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Gen<CsvDialect> Any { get; } =
        from encoding in Gen.Elements(Encodings)
        from delimiter in Gen.Elements(',', ';', '\t', '|')
        from newLine in Gen.Elements("\n", "\r\n", "\r")
        from quotes in Gen.Elements(0, 1, 2, 3)
        from ends in Gen.Elements(true, false)
        from titles in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 5)))
        select new CsvDialect(encoding, delimiter, newLine, quotes, ends, titles);

    public bool IsUnicode => Encoding != "Windows-1252";

    public IEnumerable<IReadOnlyList<string>> Preamble => Enumerable.Range(1, TitleRows).Select(number => (IReadOnlyList<string>)[$"Laporan {number}"]);

    public byte[] Encode(IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        var cells = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            text.AppendJoin(Delimiter, rows[i].Select(cell => Write(cell, cells++)));
            text.Append(i < rows.Count - 1 || EndsWithNewLine ? NewLine : "");
        }

        Encoding encoding = Encoding switch
        {
            "UTF-16 LE" => new UnicodeEncoding(bigEndian: false, byteOrderMark: true),
            "UTF-16 BE" => new UnicodeEncoding(bigEndian: true, byteOrderMark: true),
            "Windows-1252" => System.Text.Encoding.GetEncoding(1252),
            _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: Encoding == "UTF-8 (BOM)"),
        };
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private string Write(string cell, int number)
    {
        var isNeeded = cell.Contains(Delimiter, StringComparison.Ordinal) || cell.IndexOfAny(['"', '\n', '\r']) >= 0;
        return isNeeded || (QuotesEvery > 0 && number % QuotesEvery == 0) ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
    }
}
