using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Repeat purchases and their timing for other programs.</summary>
internal static class RepeatJson
{
    /// <summary>Orders by their number, and when customers come back.</summary>
    public static object Of(RepeatReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.After,
        Steps = report.Steps.Select(static step => new
        {
            step.Number,
            step.Customers,
            ReturnRate = step.Return.Value,
            Returned = step.Return.Numerator,
            AverageOrderValue = step.AverageOrderValue.Value,
            Revenue = step.AverageOrderValue.Numerator,
            CustomersWithExactly = step.Exactly,
        }),
        report.ReturnDays,
        report.ToRemind,
        RepeatWithin = report.Loyalty.Within.Select(static within => new { within.Days, within.Rate.Value, within.Rate.Numerator, within.Rate.Denominator }),
        LoyaltyDuration = new
        {
            Mean = report.Loyalty.Duration.Value,
            Median = report.Loyalty.MedianDuration,
            Days = report.Loyalty.Duration.Numerator,
            Customers = report.Loyalty.Duration.Denominator,
        },
        CrossSellRate = report.Loyalty.CrossSell,
        UpsellRate = report.Loyalty.Upsell,
    };

    /// <summary>Kaplan–Meier curves of the time to the next order.</summary>
    public static object OfSurvival(RepeatReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.After,
        Everybody = Of(report.Everybody),
        Groups = report.Groups.Select(Of),
    };

    /// <summary>Days between consecutive order days.</summary>
    public static object OfGaps(RepeatReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.AsOf,
        report.DaysBetweenOrders.Gaps,
        report.DaysBetweenOrders.Median,
        report.DaysBetweenOrders.LowerQuartile,
        report.DaysBetweenOrders.UpperQuartile,
        report.DaysBetweenOrders.ProposedWindow,
        Histogram = report.DaysBetweenOrders.Histogram.Select(static (gaps, days) => new { Days = days, Gaps = gaps }).Where(static bar => bar.Gaps > 0),
    };

    private static object Of(RepeatCurve curve) => new
    {
        curve.Group?.Key,
        curve.Group?.Label,
        curve.Curve.Customers,
        curve.Curve.Returned,
        MedianDays = curve.Curve.Median,
        MedianLower = curve.Curve.MedianInterval.Lower,
        MedianUpper = curve.Curve.MedianInterval.Upper,
        curve.Curve.LastDay,
        Days = RepeatWithin.UsualDays.Select(curve.Curve.At).OfType<SurvivalStep>().Select(Of),
        Steps = curve.Curve.Steps.Select(Of),
    };

    private static object Of(SurvivalStep step) => new { step.Day, step.AtRisk, step.Returned, Survival = step.Silent, step.Lower, step.Upper, step.StandardError };
}
