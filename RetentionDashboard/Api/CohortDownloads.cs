using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The cohort table as a file, by the same address parameters as its page.</summary>
internal static class CohortDownloads
{
    /// <summary>Finer than anything a reader can tell apart, and short enough for a spreadsheet.</summary>
    private const int Decimals = 6;

    public static void MapCohortDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/cohorts.csv", GetCsvAsync).RefuseMissingRates();

    private static async Task<IResult> GetCsvAsync(HttpRequest request, CohortsReports reports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Cohorts;
        return await reports.GetAsync(query, cancellationToken) is { } report
            ? SpreadsheetCsv.Download(
                Downloads.FileName("csv", Texts.Csv_Cohorts, UrlNames.Of(query.Measure), Downloads.Day(report.Table.AsOf)),
                (csv, token) => WriteAsync(csv, report.Table, report.Store, token),
                cancellationToken)
            : Results.NotFound();
    }

    private static async Task WriteAsync(CsvWriter csv, CohortTable table, StoreInfo store, CancellationToken cancellationToken)
    {
        var periods = table.Cohorts.Select(static cohort => cohort.Cells.Count).DefaultIfEmpty().Max();
        csv.WriteField(Texts.Cohorts_Column_Cohort);
        csv.WriteField(Texts.Cohorts_Column_Customers);
        csv.WriteField(Texts.Cohorts_Column_CompleteTo);
        for (var index = 0; index < periods; index++)
        {
            csv.WriteField(CohortTexts.Index(table, index));
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var cohort in table.Cohorts)
        {
            await WriteRowAsync(csv, cohort.Period is null ? CohortTexts.Cohort(cohort, store.Currency) : cohort.Key, cohort.Size, cohort.Cells, table, periods, cancellationToken);
        }

        await WriteRowAsync(csv, Texts.Cohorts_Average, table.Cohorts.Sum(static cohort => (long)cohort.Size), table.Average, table, periods, cancellationToken);
    }

    private static ValueTask WriteRowAsync(
        CsvWriter csv, string name, long size, IReadOnlyList<CohortCell> cells, CohortTable table, int periods, CancellationToken cancellationToken)
    {
        var complete = cells.TakeWhile(static cell => cell.Complete && cell.Ratio.Denominator > 0).Count();
        csv.WriteField(name);
        csv.WriteField(size);
        csv.WriteField(complete == 0 ? "" : CohortTexts.Index(table, complete - 1));
        for (var index = 0; index < periods; index++)
        {
            csv.WriteField(index < cells.Count && cells[index].Ratio.Value is { } value ? decimal.Round(value, Decimals) : null as decimal?);
        }

        return csv.EndRecordAsync(cancellationToken);
    }
}
