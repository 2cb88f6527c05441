using System.Text;
using RetentionDashboard.Api;

namespace RetentionDashboard.Tests.Api;

public sealed class SpreadsheetCsvTests
{
    [Theory]
    [InlineData("=1+2", "\"'=1+2\"")]
    [InlineData("+62 811", "\"'+62 811\"")]
    [InlineData("-7", "\"'-7\"")]
    [InlineData("@ana", "\"'@ana\"")]
    [InlineData("\tana", "\"'\tana\"")]
    [InlineData("\rana", "\"'\rana\"")]
    [InlineData("Ana, \"Jr\"", "\"Ana, \"\"Jr\"\"\"")]
    [InlineData("ana@example.com", "ana@example.com")]
    public async Task Text_that_a_spreadsheet_would_run_is_defused(string text, string written) =>
        Assert.Equal(written + "\r\n", await WriteAsync(csv => csv.WriteField(text)));

    [Theory]
    [InlineData("+6281234567890", "+6281234567890")]
    [InlineData("+62 811", "\"'+62 811\"")]
    [InlineData("+62 (812) 3456-7890", "+6281234567890")]
    [InlineData("+62811+123456", "\"'+62811+123456\"")]
    [InlineData("+1234567890123456", "\"'+1234567890123456\"")]
    [InlineData("+", "\"'+\"")]
    [InlineData("=1", "\"'=1\"")]
    [InlineData("0811", "0811")]
    [InlineData(null, "")]
    public async Task A_phone_in_E164_is_written_as_it_is_and_anything_else_defused(string? phone, string written) =>
        Assert.Equal(written + ",\r\n", await WriteAsync(csv =>
        {
            csv.WritePhone(phone);
            csv.WriteField("");
        }));

    [Theory]
    [InlineData("phone:+6281234567890", "+6281234567890")]
    [InlineData("user:+6281234567890", "\"'+6281234567890\"")]
    public async Task An_identity_is_a_phone_only_where_it_says_so(string identity, string written) =>
        Assert.Equal(written + "\r\n", await WriteAsync(csv => csv.WriteIdentity(identity)));

    [Fact]
    public async Task Numbers_stay_numbers() =>
        Assert.Equal("-12.50\r\n", await WriteAsync(csv => csv.WriteField(-12.50m)));

    [Fact]
    public async Task Output_begins_with_a_byte_order_mark()
    {
        using var stream = new MemoryStream();

        await SpreadsheetCsv.WriteAsync(stream, async (csv, token) => { csv.WriteField("Malmö"); await csv.EndRecordAsync(token); }, CancellationToken.None);

        Assert.Equal([0xEF, 0xBB, 0xBF], stream.ToArray()[..3]);
    }

    private static async Task<string> WriteAsync(Action<CsvHelper.CsvWriter> write)
    {
        using var stream = new MemoryStream();
        await SpreadsheetCsv.WriteAsync(stream, async (csv, token) => { write(csv); await csv.EndRecordAsync(token); }, CancellationToken.None);
        return Encoding.UTF8.GetString(stream.ToArray()[3..]);
    }
}
