using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The activity page for other programs: nothing rounded, money in the store's currency.</summary>
internal static class ActivityJson
{
    public static object Of(ActivityReport report) => new
    {
        Store = report.Store.Name,
        report.Store.Currency,
        Basis = UrlNames.Of(report.Store.Options.Basis),
        report.AsOf,
        Window = report.Store.Options.ActivityWindowDays,
        Grain = UrlNames.Of(report.Grain),
        Periods = report.Periods.Select(static period => new { period.Period.Key, period.Days.From, period.Days.To, period.New, period.Returning, period.Reactivated, period.Complete }),
    };

    /// <summary>Orders by weekday (1 is Monday, as in ISO 8601) and hour.</summary>
    public static object OfHours(ActivityReport report) => new
    {
        Store = report.Store.Name,
        report.AsOf,
        report.Times.Orders,
        report.Times.WithTime,
        Weekdays = Enumerable.Range(0, OrderTimes.Days).Select(day => new
        {
            Weekday = day + 1,
            Orders = report.Times.On(day),
            Hours = report.Times.WithTime == 0 ? null : Enumerable.Range(0, OrderTimes.Hours).Select(hour => report.Times.At(day, hour)),
        }),
    };
}
