using System.Globalization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the activity page: where customers come from, what is counted, weekdays and hours.</summary>
public static class ActivityTexts
{
    public static string Source(RevenueSource source) => source switch
    {
        RevenueSource.New => Texts.Activity_New,
        RevenueSource.Returning => Texts.Activity_Returning,
        _ => Texts.Activity_Reactivated,
    };

    public static string Measure(ActivityMeasure measure, RevenueBasis basis) => measure switch
    {
        ActivityMeasure.Orders => MetricWords.Name(MetricId.Orders),
        ActivityMeasure.Revenue => MetricWords.Name(MetricRegistry.Of(basis).Id),
        _ => MetricWords.Name(MetricId.Customers),
    };

    public static string Value(ActivityPart part, ActivityMeasure measure, string currency) => measure switch
    {
        ActivityMeasure.Orders => Formats.Count(part.Orders),
        ActivityMeasure.Revenue => Formats.Money(part.Revenue, currency),
        _ => Formats.Count(part.Customers),
    };

    /// <param name="day">0 is Monday.</param>
    public static string Weekday(int day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(DayOfWeekOf(day));

    /// <inheritdoc cref="Weekday"/>
    public static string ShortWeekday(int day) => CultureInfo.CurrentCulture.DateTimeFormat.GetAbbreviatedDayName(DayOfWeekOf(day));

    /// <summary>"14:00–15:00".</summary>
    public static string Hour(int hour) => $"{hour:00}:00–{(hour + 1) % OrderTimes.Hours:00}:00";

    /// <summary>"14:00"; the end of the day is "24:00".</summary>
    public static string HourOfDay(int hour) => $"{hour:00}:00";

    private static DayOfWeek DayOfWeekOf(int day) => (DayOfWeek)((day + 1) % OrderTimes.Days);
}
