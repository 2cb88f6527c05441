using System.Text.Encodings.Web;
using System.Text.Json;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Reports as JSON, the same for the command line and for other programs: nothing rounded, money in the store's currency.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(object report) => JsonSerializer.Serialize(report, Options);

    public static object Of(OverviewReport report) => new
    {
        Store = Of(report.Store),
        report.FirstDay,
        report.AsOf,
        report.Span?.From,
        report.Span?.To,
        report.Current.Customers,
        report.Current.NewCustomers,
        AcquisitionRate = report.Current.AcquisitionRate.Value,
        report.Current.Orders,
        Unattributed = new { Orders = report.Current.UnattributedOrders, Revenue = report.Current.UnattributedRevenue },
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
        FormulaClv = Of(report.FormulaClv),
        HistoricClv = report.Current.HistoricClv.Value,
        Trend = new { Months = report.Trend.Months.Select(Of), Quarters = report.Trend.Quarters.Select(Of) },
        RevenueByMonth = report.RevenueByMonth.Select(month => new { Month = month.Month.Key, month.New, month.Returning, month.Complete }),
        RetentionCurve = report.RetentionCurve.Select(point => new { point.Index, point.Retention.Value, point.Retention.Numerator, point.Retention.Denominator }),
    };

    public static object Of(CohortsReport report) => new
    {
        Store = Of(report.Store),
        Grain = UrlNames.Of(report.Table.Grain),
        Measure = UrlNames.Of(report.Table.Measure),
        By = UrlNames.Of(report.Table.Rows),
        Columns = UrlNames.Of(report.Table.Columns),
        Show = UrlNames.Of(report.Table.Form),
        report.Table.AsOf,
        Cohorts = report.Table.Cohorts.Select(cohort => new
        {
            cohort.Key,
            cohort.Label,
            Band = cohort.Band is { } band ? new { band.Lowest, band.Highest } : null,
            cohort.Size,
            Cells = cohort.Cells.Select(cell => new { cell.Index, cell.Ratio.Value, cell.Ratio.Numerator, cell.Ratio.Denominator, cell.Customers, cell.Complete }),
        }),
        Average = report.Table.Average.Select(cell => new { cell.Index, cell.Ratio.Value, cell.Ratio.Numerator, cell.Ratio.Denominator }),
    };

    /// <summary>What customers are worth, where a change of revenue comes from, and how it is shared among customers.</summary>
    public static object Of(ValueReport report) => new
    {
        Store = Of(report.Store),
        report.AsOf,
        Customers = report.HistoricClv.Denominator,
        Revenue = report.HistoricClv.Numerator,
        HistoricClv = report.HistoricClv.Value,
        FormulaClv = Of(report.FormulaClv),
        Bridge = report.Bridge is not { } bridge ? null : new
        {
            bridge.Earlier,
            bridge.Later,
            bridge.Before,
            bridge.After,
            Parts = bridge.Parts.Select(part => new { Name = UrlNames.Of(part.Part), part.Customers, part.Change }),
        },
        Pareto = new
        {
            report.Pareto.Customers,
            ParetoFigures.TopShare,
            report.Pareto.TopCustomers,
            TopRevenue = report.Pareto.Share.Numerator,
            Total = report.Pareto.Share.Denominator,
            Share = report.Pareto.Share.Value,
            report.Pareto.Gini,
            report.Pareto.Lorenz,
        },
    };

    /// <summary>Orders by their number, and when customers come back.</summary>
    public static object OfRepeat(RepeatReport report) => new
    {
        Store = Of(report.Store),
        report.AsOf,
        Steps = report.Steps.Select(step => new
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
        RepeatWithin = report.Loyalty.Within.Select(static within => new { within.Days, within.Rate.Value, within.Rate.Numerator, within.Rate.Denominator }),
        LoyaltyDuration = new { Mean = report.Loyalty.Duration.Value, Median = report.Loyalty.MedianDuration, Customers = report.Loyalty.Duration.Denominator },
        CrossSellRate = new { report.Loyalty.CrossSell.Value, report.Loyalty.CrossSell.Numerator, report.Loyalty.CrossSell.Denominator },
        UpsellRate = new { report.Loyalty.Upsell.Value, report.Loyalty.Upsell.Numerator, report.Loyalty.Upsell.Denominator },
    };

    /// <summary>Kaplan–Meier curves of the time to the next order.</summary>
    public static object OfSurvival(RepeatReport report) => new
    {
        Store = Of(report.Store),
        report.AsOf,
        report.After,
        Everybody = Of(report.Everybody),
        Groups = report.Groups.Select(Of),
    };

    /// <summary>Days between consecutive order days.</summary>
    public static object OfGaps(RepeatReport report) => new
    {
        Store = Of(report.Store),
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
        Steps = curve.Curve.Steps.Select(step => new { step.Day, step.AtRisk, step.Returned, Survival = step.Silent, step.Lower, step.Upper, step.StandardError }),
    };

    private static object Of(FormulaClv clv) => new
    {
        Aov = clv.AverageOrderValue.Value,
        Frequency = clv.FrequencyPerYear,
        clv.LifetimeYears,
        clv.Value,
        LifetimeSource = UrlNames.Of(clv.LifetimeSource),
        clv.HistoryYears,
        clv.MarginPercent,
        clv.MarginValue,
    };

    public static object Of(StoreInfo store) => store.Sum is { } sum
        ? new { store.Name, store.Currency, Basis = UrlNames.Of(store.Options.Basis), Stores = sum.Stores.Select(static part => new { part.Name, part.Currency, part.Rate }) }
        : new { store.Name, store.Currency, Basis = UrlNames.Of(store.Options.Basis) };

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
        HistoricClv = point.HistoricClv.Value,
        Crr = point.Retention.Value,
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
        Churn = figures.ChurnRate.Value,
        figures.AcquiredBefore,
        ReactivationRate = figures.ReactivationRate.Value,
        TextbookCrr = figures.TextbookRetentionRate.Value,
    };
}
