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

    public static object Of(CohortsReport report) => new
    {
        Store = Of(report.Store),
        Grain = UrlNames.Of(report.Table.Grain),
        Measure = UrlNames.Of(report.Table.Measure),
        By = UrlNames.Of(report.Table.Rows),
        Columns = UrlNames.Of(report.Table.Columns),
        Show = UrlNames.Of(report.Table.Form),
        report.Table.AsOf,
        Cohorts = Rows(report.Table),
        Average = Average(report.Table),
        ThinFrom = ThinAverage.Of(report.Table),
    };

    /// <summary>A cohort table that another report shows.</summary>
    public static object Of(CohortTable table) => new
    {
        Grain = UrlNames.Of(table.Grain),
        Measure = UrlNames.Of(table.Measure),
        Cohorts = Rows(table),
        Average = Average(table),
        ThinFrom = ThinAverage.Of(table),
    };

    public static object Of(FormulaClv clv) => new
    {
        Aov = clv.AverageOrderValue.Value,
        Revenue = clv.AverageOrderValue.Numerator,
        Orders = clv.AverageOrderValue.Denominator,
        Frequency = clv.FrequencyPerYear,
        clv.LifetimeYears,
        clv.Value,
        LifetimeSource = UrlNames.Of(clv.LifetimeSource),
        Churn = clv.Churn is { } churn ? new { churn.Value, churn.Numerator, churn.Denominator, clv.ChurnSpan?.From, clv.ChurnSpan?.To } : null,
        clv.HistoryYears,
        clv.MarginPercent,
        clv.MarginValue,
    };

    public static object Of(StoreInfo store) => store.Sum is { } sum
        ? new { store.Name, store.Currency, Basis = UrlNames.Of(store.Options.Basis), Stores = sum.Stores.Select(static part => new { part.Name, part.Currency, part.Rate }) }
        : new { store.Name, store.Currency, Basis = UrlNames.Of(store.Options.Basis) };

    private static IEnumerable<object> Rows(CohortTable table) => table.Cohorts.Select(static cohort => new
    {
        cohort.Key,
        cohort.Label,
        Band = cohort.Band is { } band ? new { band.Lowest, band.Highest } : null,
        cohort.Size,
        Cells = cohort.Cells.Select(static cell => new { cell.Index, cell.Ratio.Value, cell.Ratio.Numerator, cell.Ratio.Denominator, cell.Customers, cell.Complete }),
    });

    private static IEnumerable<object> Average(CohortTable table) =>
        table.Average.Select(static cell => new { cell.Index, cell.Ratio.Value, cell.Ratio.Numerator, cell.Ratio.Denominator });
}
