using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Api;

/// <summary>A list of customers for other programs: nothing rounded, money in the store's currency.</summary>
internal static class CustomersJson
{
    public static object Of(CustomersReport report, CustomersQuery query) => new
    {
        Store = ReportJson.Of(report.Store),
        Group = UrlNames.Of(query.Group),
        Sort = UrlNames.Of(query.Sort),
        report.Total,
        Forecast = report.Forecast is { } forecast
            ? new
            {
                Refusal = forecast.Refusal is { } refusal ? UrlNames.Of(refusal.Reason) : null,
                ValueRefusal = forecast.Forecast?.ValueRefusal is { } refused ? UrlNames.Of(refused.Reason) : null,
                Warnings = forecast.Forecast?.Warnings.Select(static warning => UrlNames.Of(warning.Reason)) ?? [],
            }
            : null,
        Customers = report.Rows.Select(static row => new
        {
            row.Id,
            row.Identity,
            row.Name,
            row.Email,
            row.Phone,
            row.Store,
            row.FirstOrder,
            row.LastOrder,
            row.Orders,
            row.Revenue,
            row.AverageOrderValue,
            row.MedianDaysBetweenOrders,
            Rfm = RfmOf(row),
            Lifecycle = StageOf(row),
            row.Marks?.Tier,
            Discounted = row.Marks?.DiscountShare,
            NextOrder = row.Marks?.Next is { } next ? new { next.From, next.To, Source = UrlNames.Of(next.Source), next.Observed } : null,
            row.Marks?.ChanceAlive,
            row.Marks?.ExpectedOrders,
            row.Marks?.PredictedValue,
            row.Marks?.ValueAtRisk,
            Contact = row.Marks?.Contact is { } contact ? new { contact.From, contact.To, contact.IsOverdue } : null,
            row.Marks?.Channel,
            row.Marks?.Country,
            row.Marks?.City,
            Tags = row.Marks?.Tags ?? [],
        }),
    };

    /// <summary>Key of the customer's RFM segment.</summary>
    public static string? RfmOf(CustomerRow row) => row.Marks?.Segment is { } segment ? BuiltInSegment.Of(segment).Key : null;

    /// <summary>Key of the customer's lifecycle stage.</summary>
    public static string? StageOf(CustomerRow row) => row.Marks?.Stage is { } stage ? BuiltInSegment.Of(stage).Key : null;
}
