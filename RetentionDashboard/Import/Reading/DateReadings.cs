using System.Text;

namespace RetentionDashboard.Import.Reading;

/// <summary>The patterns that a date in numbers can be read by.</summary>
internal static class DateReadings
{
    public static IReadOnlyList<string> Of(string sample)
    {
        var text = Encoding.UTF8.GetBytes(sample);
        return [.. ((DateOrder[])[DateOrder.DayFirst, DateOrder.MonthFirst]).Select(order => DateText.Pattern(text, order)).Distinct()];
    }
}
