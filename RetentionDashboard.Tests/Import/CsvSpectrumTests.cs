using System.Text;
using System.Text.Json;
using RetentionDashboard.Import;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class CsvSpectrumTests
{
    private static readonly Dictionary<ImportField, string> NoMapping = [];

    [SharedDataTheory]
    [InlineData("comma_in_quotes")]
    [InlineData("empty")]
    [InlineData("empty_crlf")]
    [InlineData("escaped_quotes")]
    [InlineData("json")]
    [InlineData("newlines")]
    [InlineData("newlines_crlf")]
    [InlineData("quotes_and_newlines")]
    [InlineData("simple")]
    [InlineData("simple_crlf")]
    [InlineData("utf8")]
    public void A_file_parses_to_its_json(string name)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(SharedData.PathOf("csv-spectrum", "json", name + ".json")));
        var expected = json.RootElement.EnumerateArray().Select(row => string.Join('\u0001', row.EnumerateObject().Select(cell => $"{cell.Name}={cell.Value.GetString()}"))).ToList();

        Assert.Equal(expected, Rows(name));
    }

    [SharedDataFact]
    public void A_file_in_windows_1252_with_stray_quotes_keeps_both()
    {
        // Its JSON was written from another phone number and in a lost encoding, so the values are stated here.
        Assert.Equal(
            ["Contact Phone Number=2095257564\u0001Location Coordinates=37\uFFFD36'37.8\"N 121\uFFFD2'17.9\"W\u0001Cities=Modesto\u0001Counties=Stanislaus"],
            Rows("location_coordinates"));
    }

    private static List<string> Rows(string name)
    {
        var file = TextFile.Examine(SharedData.PathOf("csv-spectrum", "csvs", name + ".csv"), CancellationToken.None);
        var header = HeaderRow.Find(file, NoMapping);
        using var table = new TableReader(file, header.Delimiter, header.Record);
        var rows = new List<string>();
        while (table.Read())
        {
            rows.Add(string.Join('\u0001', header.Names.Select((column, i) => $"{column}={Encoding.UTF8.GetString(table.Row.GetSpan(i))}")));
        }

        return rows;
    }
}
