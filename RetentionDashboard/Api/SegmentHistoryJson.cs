using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Api;

/// <summary>Segments over time, for other programs.</summary>
internal static class SegmentHistoryJson
{
    public static object Of(SegmentHistoryReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        Family = UrlNames.Of(report.Grouping),
        Months = report.Months.Select(month => new
        {
            month.Days.From,
            month.Days.To,
            month.Complete,
            month.Everybody.Customers,
            month.Everybody.Orders,
            month.Everybody.Revenue,
            Retention = Share(month.Everybody.Retention),
            Segments = report.Segments.Zip(month.Parts, (segment, part) => Of(segment, part, month.Everybody)),
        }),
    };

    public static object Of(SegmentMigrationReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Days.From,
        report.Days.To,
        report.Migration.Customers,
        Joined = report.Migration.Before(null),
        Moved = report.Migration.Movements.Sum(static movement => movement.Customers),
        Segments = report.Segments.Select((segment, place) => new { segment.Key, Before = report.Migration.Before(place), After = report.Migration.After(place) }),
        // Who became a customer in between comes from nowhere.
        Rows = Enumerable.Range(0, report.Segments.Count).Cast<int?>().Append(null).Select(row => new
        {
            From = row is { } place ? report.Segments[place].Key : null,
            Customers = report.Migration.Before(row),
            To = report.Segments.Select((segment, column) => new { segment.Key, Customers = report.Migration[row, column], Share = Share(new Ratio(report.Migration[row, column], report.Migration.Before(row))) }),
        }),
    };

    private static object Of(SegmentChoice segment, SegmentMonth part, SegmentMonth everybody) => new
    {
        segment.Key,
        segment.Name,
        part.Customers,
        part.Orders,
        part.Revenue,
        Share = Share(new Ratio(part.Customers, everybody.Customers)),
        Retention = Share(part.Retention),
    };

    private static object Share(Ratio ratio) => new { ratio.Value, ratio.Numerator, ratio.Denominator };
}
