using System.Text;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Laws;

public sealed class CsvDialectTests : IDisposable
{
    private static readonly Dictionary<ImportField, string> NoMapping = [];
    private readonly string _path = Path.GetTempFileName();

    [Fact]
    public void Any_table_in_any_dialect_reads_back_the_same() => Law.Holds(CsvTable.Any, 500, table =>
    {
        File.WriteAllBytes(_path, table.Bytes());

        var (header, rows) = Read(_path);

        Assert.Equal(table.Header, header);
        Assert.Equal(table.Rows, rows);
    });

    public void Dispose() => File.Delete(_path);

    private static (IReadOnlyList<string> Header, List<IReadOnlyList<string>> Rows) Read(string path)
    {
        var file = TextFile.Examine(path, CancellationToken.None);
        var header = HeaderRow.Find(file, NoMapping);
        using var table = new TableReader(file, header.Delimiter, header.Record);
        var rows = new List<IReadOnlyList<string>>();
        while (table.Read())
        {
            rows.Add([.. Enumerable.Range(0, table.Row.FieldCount).Select(column => Encoding.UTF8.GetString(table.Row.GetSpan(column)))]);
        }

        return (header.Names, rows);
    }
}
