using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Api;

/// <summary>Sizes and thresholds of the built-in segments, for other programs.</summary>
internal static class SegmentsJson
{
    public static object OfRfm(SegmentsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Everybody.Customers,
        report.Everybody.Orders,
        report.Everybody.Revenue,
        Thresholds = new { Own = report.Store.RfmBounds is not null, report.Bounds.Recency, report.Bounds.Frequency, report.Bounds.Monetary },
        Segments = Sizes(report, report.Names),
        Cells = report.Cells.Select(static cell => new { cell.Segment!.Key, cell.Segment.Recency, cell.Segment.Frequency, cell.Customers, cell.Orders, cell.Revenue }),
    };

    public static object OfLifecycle(SegmentsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Everybody.Customers,
        report.Everybody.Orders,
        report.Everybody.Revenue,
        Window = report.Store.Options.ActivityWindowDays,
        Stages = Sizes(report, report.Stages),
        HighFirstOrder = report.HighFirstBasket,
        Traits = Sizes(report, report.Traits),
    };

    public static object OfTiers(SegmentsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Everybody.Customers,
        report.Everybody.Orders,
        report.Everybody.Revenue,
        Shares = report.Store.LoyaltyTiers.Percents.Select(static percent => percent / 100),
        Thresholds = report.TierThresholds,
        Tiers = Sizes(report, report.Tiers),
    };

    public static object OfPareto(SegmentsReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.Everybody.Customers,
        ParetoFigures.TopShare,
        TopCustomers = report.Pareto[0].Customers,
        TopRevenue = report.Pareto[0].Revenue,
        Total = report.Everybody.Revenue,
        Share = report.Pareto[0].ShareOfRevenue(report.Everybody).Value,
        report.Gini,
        Parts = Sizes(report, report.Pareto),
        // As the value page has it: the best fifth of the selected customers, by the store's basis.
        Selected = new { TopCustomers = report.ParetoAlone.Customers, Share = report.ParetoAlone.Share.Value },
    };

    private static IEnumerable<object> Sizes(SegmentsReport report, IEnumerable<SegmentSize> sizes) => sizes.Select(size => new
    {
        size.Segment!.Key,
        size.Customers,
        size.Orders,
        size.Revenue,
        CustomerShare = Share(size.ShareOfCustomers(report.Everybody)),
        RevenueShare = Share(size.ShareOfRevenue(report.Everybody)),
    });

    private static object Share(Ratio ratio) => new { ratio.Value, ratio.Numerator, ratio.Denominator };
}
