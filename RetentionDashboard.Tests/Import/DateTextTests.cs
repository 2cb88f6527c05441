using System.Text;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Tests.Import;

public sealed class DateTextTests
{
    [Theory]
    [InlineData("2025-10-07", false, "2025-10-07T00:00:00", null)]
    [InlineData("2025-10-07 09:50:26 +0200", false, "2025-10-07T09:50:26", 120)]
    [InlineData("2025-10-07T09:50:26.5Z", false, "2025-10-07T09:50:26.5", 0)]
    [InlineData("2025-10-07T09:50:26-03:30", false, "2025-10-07T09:50:26", -210)]
    [InlineData("20251007", false, "2025-10-07T00:00:00", null)]
    [InlineData("07/10/2025", false, "2025-10-07T00:00:00", null)]
    [InlineData("10/7/2025", true, "2025-10-07T00:00:00", null)]
    [InlineData("07-10-2025 14:05", false, "2025-10-07T14:05:00", null)]
    [InlineData("05/02/2026 2:49:19 PM", false, "2026-02-05T14:49:19", null)]
    [InlineData("05/02/26 12:00 AM", true, "2026-05-02T00:00:00", null)]
    [InlineData("Thu, 05 Feb 2026 14:30:00 GMT", false, "2026-02-05T14:30:00", 0)]
    [InlineData("05 Februari 2026", true, "2026-02-05T00:00:00", null)]
    [InlineData("Kamis, 5 Agustus 2026 14.30 WIB", true, "2026-08-05T14:30:00", 420)]
    [InlineData("Feb 5, 2026, 2:30 pm", false, "2026-02-05T14:30:00", null)]
    [InlineData("05.02.2026\t", false, "2026-02-05T00:00:00", null)]
    public void A_date_is_read_in_its_columns_order(string text, bool monthFirst, string clock, int? offset)
    {
        Assert.True(DateText.TryRead(Encoding.UTF8.GetBytes(text), monthFirst ? DateOrder.MonthFirst : DateOrder.DayFirst, out var moment));
        Assert.Equal(DateTime.Parse(clock, System.Globalization.CultureInfo.InvariantCulture), moment.Clock);
        Assert.Equal(offset, moment.OffsetMinutes);
    }

    [Theory]
    [InlineData("2025-13-07")]
    [InlineData("31/02/2025")]
    [InlineData("2025-10-07 25:00")]
    [InlineData("2025-10-07 noon")]
    [InlineData("07/2025")]
    [InlineData("tomorrow")]
    [InlineData("17850")]
    [InlineData("0001-01-01")]
    public void What_is_no_date_is_not_made_one(string text) =>
        Assert.False(DateText.TryRead(Encoding.UTF8.GetBytes(text), DateOrder.DayFirst, out _));

    [Theory]
    [InlineData("2025-10-07 09:50:26 +0200", "yyyy-MM-dd HH:mm:ss zzz")]
    [InlineData("05/02/2026 2:49:19 PM", "dd/MM/yyyy h:mm:ss tt")]
    [InlineData("5 Februari 2026", "d MMMM yyyy")]
    public void A_pattern_describes_how_a_value_is_written(string text, string pattern) =>
        Assert.Equal(pattern, DateText.Pattern(Encoding.UTF8.GetBytes(text), DateOrder.DayFirst));
}
