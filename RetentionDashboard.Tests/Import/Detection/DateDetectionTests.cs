using RetentionDashboard.Import;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import.Detection;

public sealed class DateDetectionTests
{
    [Theory]
    [InlineData("05 Februari 2026 14.30", "2026-02-05 14:30")]
    [InlineData("Kamis, 7 Mei 2026", "2026-05-07 00:00")]
    [InlineData("March 5, 2026 2:05 PM", "2026-03-05 14:05")]
    [InlineData("Thu, 05 Mar 2026 09:50:26 GMT", "2026-03-05 16:50")]
    [InlineData("12 Agt 2026", "2026-08-12 00:00")]
    [InlineData("25/02/26", "2026-02-25 00:00")]
    [InlineData("2/25/26 12:05 am", "2026-02-25 00:05")]
    [InlineData("25-02-2026 18:20", "2026-02-25 18:20")]
    [InlineData("25.02.2026", "2026-02-25 00:00")]
    [InlineData("20260225", "2026-02-25 00:00")]
    [InlineData("2026-02-25T23:30:00Z", "2026-02-26 06:30")]
    public async Task A_value_that_can_be_read_in_one_way_is_read(string written, string expected)
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync($"order_id;date;email;amount\n1;{written};ana@example.com;10\n", ImportShop.Options with { TimeZone = "Asia/Jakarta" });

        Assert.Empty(preview.Problems);
        Assert.Equal(expected, preview.Rows[0].Date!.Value.ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture)[..16]);
        Assert.True(preview.Columns[1].Dates!.IsDecided);
    }

    [Fact]
    public async Task The_row_that_decides_is_named_with_its_line()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,amount\n1,03/04/2026,ana@example.com,10\n2,25/04/2026,ana@example.com,10\n");

        Assert.Equal(["dd/MM/yyyy", "25/04/2026", "3"], preview.Columns[1].Dates!.Evidence.Arguments);
    }

    [Fact]
    public async Task An_ambiguous_column_is_asked_with_both_readings_and_its_rows_show_no_date_until_then()
    {
        await using var shop = await ImportShop.CreateAsync();
        const string File = "order_id,date,email,amount\n1,03/04/2026 10:00,ana@example.com,10\n";

        var asked = await shop.InspectAsync(File);
        var answered = await shop.InspectAsync(File, ImportShop.Options with { DatePattern = "MM/dd/yyyy HH:mm" });

        Assert.False(asked.Columns[1].Dates!.IsDecided);
        Assert.Equal(["dd/MM/yyyy HH:mm", "MM/dd/yyyy HH:mm"], asked.Columns[1].Dates!.Alternatives);
        Assert.Equal((null, "03/04/2026 10:00"), (asked.Rows[0].Date, asked.Rows[0].DateText));
        Assert.Equal(new DateTime(2026, 3, 4, 10, 0, 0), answered.Rows[0].Date);
        Assert.Empty(answered.Problems);
    }

    [Fact]
    public async Task Values_on_both_sides_in_equal_number_decide_nothing()
    {
        await using var shop = await ImportShop.CreateAsync();

        var preview = await shop.InspectAsync("order_id,date,email,amount\n1,25/04/2026,ana@example.com,10\n2,04/25/2026,ana@example.com,10\n3,03/04/2026,ana@example.com,10\n");

        Assert.Equal(ImportNoteCode.DateOrderAmbiguous, Assert.Single(preview.Problems).Code);
    }

    [Fact]
    public async Task Dates_that_leave_the_order_open_only_far_down_are_asked_about_too()
    {
        await using var shop = await ImportShop.CreateAsync();
        var plain = string.Concat(Enumerable.Range(1, 1200).Select(i => $"{i},2026-02-01,ana@example.com,5\n"));
        var file = $"order_id,date,email,amount\n{plain}x,03/04/2026,ana@example.com,5\n";

        var problem = await shop.ProblemOfAsync(shop.Write(file));
        var answered = await shop.ImportAsync(file, ImportShop.Options with { DatePattern = "MM/dd/yyyy" });

        Assert.Equal(["date", "03/04/2026"], problem.Arguments);
        Assert.Equal(new DateOnly(2026, 3, 4), answered.LastDay);
    }
}
