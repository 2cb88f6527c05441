using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The Overview for other programs.</summary>
internal static class OverviewJson
{
    public static object Of(OverviewReport report) => new
    {
        Store = ReportJson.Of(report.Store),
        report.FirstDay,
        report.AsOf,
        report.Span?.From,
        report.Span?.To,
        report.Current.Customers,
        report.Current.NewCustomers,
        AcquisitionRate = report.Current.AcquisitionRate.Value,
        report.Current.Orders,
        Unattributed = Unattributed(report.Current),
        report.Current.GrossRevenue,
        report.Current.Discounts,
        report.Current.Refunds,
        report.Current.NetRevenue,
        report.Current.Revenue,
        AverageOrderValue = report.Current.AverageOrderValue.Value,
        PurchaseFrequency = report.Current.PurchaseFrequency.Value,
        RepeatPurchaseRate = report.Current.RepeatPurchaseRate.Value,
        RepeatCustomers = report.Current.RepeatPurchaseRate.Numerator,
        MedianDaysBetweenOrders = report.DaysBetweenOrders.Median,
        DaysBetweenOrders = new
        {
            report.DaysBetweenOrders.Gaps,
            report.DaysBetweenOrders.Median,
            report.DaysBetweenOrders.LowerQuartile,
            report.DaysBetweenOrders.UpperQuartile,
            report.DaysBetweenOrders.ProposedWindow,
        },
        Retention = Of(report.Retention),
        FormulaClv = ReportJson.Of(report.FormulaClv),
        HistoricClv = report.Current.HistoricClv.Value,
        Previous = report is not { Previous: { } previous, PreviousSpan: { } span } ? null : new
        {
            span.From,
            span.To,
            previous.Customers,
            previous.NewCustomers,
            AcquisitionRate = previous.AcquisitionRate.Value,
            previous.Orders,
            Unattributed = Unattributed(previous),
            previous.GrossRevenue,
            previous.Discounts,
            previous.Refunds,
            previous.NetRevenue,
            previous.Revenue,
            AverageOrderValue = previous.AverageOrderValue.Value,
            PurchaseFrequency = previous.PurchaseFrequency.Value,
            RepeatPurchaseRate = previous.RepeatPurchaseRate.Value,
            RepeatCustomers = previous.RepeatPurchaseRate.Numerator,
            Retention = Of(report.PreviousRetention),
            FormulaClv = report.PreviousFormulaClv is { } clv ? ReportJson.Of(clv) : null,
            HistoricClv = previous.HistoricClv.Value,
        },
        Trend = new { Months = report.Trend.Months.Select(Of), Quarters = report.Trend.Quarters.Select(Of) },
        RevenueByMonth = report.RevenueByMonth.Select(month => new { Month = month.Month.Key, month.New, month.Returning, month.Complete }),
        RetentionCurve = report.RetentionCurve.Select(point => new { point.Index, point.Retention.Value, point.Retention.Numerator, point.Retention.Denominator }),
        ThinFrom = report.ThinCurve,
    };

    private static object Unattributed(OverviewFigures figures) => new { Orders = figures.UnattributedOrders, Revenue = figures.UnattributedRevenue };

    private static object Of(TrendPoint point) => new
    {
        Period = point.Period.Key,
        point.Complete,
        point.Customers,
        point.Orders,
        point.Revenue,
        AverageOrderValue = point.AverageOrderValue.Value,
        PurchaseFrequency = point.PurchaseFrequency.Value,
        RepeatPurchaseRate = point.RepeatPurchaseRate.Value,
        RepeatCustomers = point.RepeatPurchaseRate.Numerator,
        HistoricClv = point.HistoricClv.Value,
        RevenueSoFar = point.HistoricClv.Numerator,
        CustomersSoFar = point.HistoricClv.Denominator,
        Crr = point.Retention.Value,
        Retained = point.Retention.Numerator,
        Start = point.Retention.Denominator,
        MedianDaysBetweenOrders = point.DaysBetweenOrders,
        point.FormulaClv,
    };

    private static object? Of(RetentionFigures? figures) => figures is null ? null : new
    {
        figures.Span.From,
        figures.Span.To,
        figures.Window,
        figures.Start,
        figures.End,
        figures.New,
        figures.Reactivated,
        figures.Retained,
        Crr = figures.RetentionRate.Value,
        Churned = figures.ChurnRate.Numerator,
        Churn = figures.ChurnRate.Value,
        figures.AcquiredBefore,
        SilentBefore = figures.ReactivationRate.Denominator,
        ReactivationRate = figures.ReactivationRate.Value,
        TextbookCrr = figures.TextbookRetentionRate.Value,
        TextbookRetained = figures.TextbookRetentionRate.Numerator,
    };
}
