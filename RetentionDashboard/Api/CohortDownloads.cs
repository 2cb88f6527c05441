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

    public static void MapCohortDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/cohorts.csv", GetCsvAsync).RefuseMissingRates();
        routes.MapGet("/api/cohort-comparison.csv", GetComparisonAsync).RefuseMissingRates();
    }

    private static async Task<IResult> GetCsvAsync(HttpRequest request, CohortsReports reports, CancellationToken cancellationToken)
    {
        var address = new LinkReader(request.Query);
        var (query, view) = (address.Cohorts, address.CohortsView);
        return await reports.GetAsync(query, cancellationToken) is { } report
            ? SpreadsheetCsv.Download(
                Downloads.FileName("csv", Texts.Csv_Cohorts, UrlNames.Of(query.Measure), Downloads.Day(report.Table.AsOf)),
                (csv, token) => WriteAsync(csv, report.Table, CohortOrder.Of(report.Table, view.Sort, view.Descending, cohort => CohortTexts.Cohort(cohort, report.Store.Currency)), report.Store, token),
                cancellationToken)
            : Results.NotFound();
    }

    private static async Task<IResult> GetComparisonAsync(HttpRequest request, CohortComparisons comparisons, CancellationToken cancellationToken)
    {
        var address = new LinkReader(request.Query);
        return address.Other is { } other && await comparisons.GetAsync(address.Cohorts, other, cancellationToken) is { } comparison
            ? SpreadsheetCsv.Download(
                Downloads.FileName("csv", Texts.Csv_Cohorts, UrlNames.Of(comparison.Table.Measure), "a-b", Downloads.Day(comparison.Table.AsOf)),
                (csv, token) => WriteAsync(csv, comparison, token),
                cancellationToken)
            : Results.NotFound();
    }

    private static async Task WriteAsync(CsvWriter csv, CohortComparison comparison, CancellationToken cancellationToken)
    {
        string[] headings =
        [
            CohortTexts.Axis(comparison.Table), "A", Formats.Fill(Texts.Cohorts_Csv_Customers, "A"), "B", Formats.Fill(Texts.Cohorts_Csv_Customers, "B"),
            Texts.Compare_Column_Difference, Texts.Cohorts_Csv_Lower, Texts.Cohorts_Csv_Upper, Texts.Compare_Column_Says,
        ];
        foreach (var heading in headings)
        {
            csv.WriteField(heading);
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in comparison.Rows)
        {
            csv.WriteField(CohortTexts.Index(comparison.Table, row.Index));
            csv.WriteField(Rounded(row.A.Value));
            csv.WriteField(row.A.Customers);
            csv.WriteField(Rounded(row.B.Value));
            csv.WriteField(row.B.Customers);
            csv.WriteField(Rounded(row.Difference));
            csv.WriteField(Rounded(row.Lower));
            csv.WriteField(Rounded(row.Upper));
            csv.WriteField(CohortComparisonTexts.Verdict(comparison, row));
            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, Decimals) : null;

    private static async Task WriteAsync(CsvWriter csv, CohortTable table, IReadOnlyList<Cohort> rows, StoreInfo store, CancellationToken cancellationToken)
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
        foreach (var cohort in rows)
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
