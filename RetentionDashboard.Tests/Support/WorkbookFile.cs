using System.Globalization;
using System.IO.Compression;
using System.Security;
using System.Text;

namespace RetentionDashboard.Tests.Support;

/// <summary>Writes a small .xlsx as Excel does: shared strings, dates as styled numbers. A second way to the format, independent of its reader.</summary>
internal static class WorkbookFile
{
    public static byte[] Of(params IReadOnlyList<object?[]> rows) => Of(new Sheet("orders", rows));

    public static byte[] Of(params Sheet[] sheets)
    {
        var shared = new List<string>();
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            for (var i = 0; i < sheets.Length; i++)
            {
                Add(archive, $"xl/worksheets/sheet{i + 1}.xml", SheetXml(sheets[i].Rows, shared));
            }

            Add(archive, "xl/sharedStrings.xml", $"<sst {Main}>{string.Concat(shared.Select(text => $"<si><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></si>"))}</sst>");
            Add(archive, "xl/styles.xml", $"<styleSheet {Main}><cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"22\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
            Add(archive, "xl/workbook.xml", $"<workbook {Main} {Relations}><sheets>{string.Concat(sheets.Select(SheetTag))}</sheets></workbook>");
            Add(archive, "xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Package}\">{string.Concat(sheets.Select(RelationTag))}{RelationTag("styles", "styles.xml")}{RelationTag("sharedStrings", "sharedStrings.xml")}</Relationships>");
            Add(archive, "_rels/.rels", $"<Relationships xmlns=\"{Package}\">{RelationTag("officeDocument", "xl/workbook.xml")}</Relationships>");
            Add(archive, "[Content_Types].xml", "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"xml\" ContentType=\"application/xml\"/></Types>");
        }

        return stream.ToArray();
    }

    /// <summary>A number as the file holds it, digit for digit.</summary>
    internal sealed record Digits(string Text);

    internal sealed record Sheet(string Name, IReadOnlyList<object?[]> Rows, bool IsHidden = false);

    private const string Main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Relations = $"xmlns:r=\"{Office}\"";
    private const string Package = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static string SheetTag(Sheet sheet, int index) =>
        $"<sheet name=\"{SecurityElement.Escape(sheet.Name)}\" sheetId=\"{index + 1}\"{(sheet.IsHidden ? " state=\"hidden\"" : "")} r:id=\"rId{index + 1}\"/>";

    private static string RelationTag(Sheet sheet, int index) =>
        $"<Relationship Id=\"rId{index + 1}\" Type=\"{Office}/worksheet\" Target=\"worksheets/sheet{index + 1}.xml\"/>";

    private static string RelationTag(string type, string target) => $"<Relationship Id=\"{type}\" Type=\"{Office}/{type}\" Target=\"{target}\"/>";

    private static string SheetXml(IReadOnlyList<object?[]> rows, List<string> shared)
    {
        var xml = new StringBuilder($"<worksheet {Main}><sheetData>");
        for (var row = 0; row < rows.Count; row++)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\">");
            for (var column = 0; column < rows[row].Length; column++)
            {
                xml.Append(Cell($"{(char)('A' + column)}{row + 1}", rows[row][column], shared));
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static string Cell(string at, object? value, List<string> shared)
    {
        switch (value)
        {
            case null:
                return "";
            case string text:
                var index = shared.IndexOf(text);
                if (index < 0)
                {
                    index = shared.Count;
                    shared.Add(text);
                }

                return $"<c r=\"{at}\" t=\"s\"><v>{index}</v></c>";
            case DateTime moment:
                return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"1\"><v>{moment.ToOADate():R}</v></c>");
            case Digits digits:
                return $"<c r=\"{at}\"><v>{digits.Text}</v></c>";
            default:
                return string.Create(CultureInfo.InvariantCulture, $"<c r=\"{at}\"><v>{value}</v></c>");
        }
    }

    private static void Add(ZipArchive archive, string name, string xml)
    {
        using var entry = archive.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + xml));
    }
}
