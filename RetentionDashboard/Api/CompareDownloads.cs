using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>A comparison as a file, by the same address parameters as its page.</summary>
internal static class CompareDownloads
{
    private const int Decimals = 6;

    public static void MapCompareDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/compare.csv", GetCsvAsync).RefuseMissingRates();

    private static async Task<IResult> GetCsvAsync(HttpRequest request, CompareReports reports, CancellationToken cancellationToken) =>
        await reports.GetAsync(new LinkReader(request.Query).Compare, cancellationToken) is { } report
            ? SpreadsheetCsv.Download(
                Downloads.FileName("csv", Texts.Csv_Compare, Downloads.Day(report.AsOf)),
                (csv, token) => WriteAsync(csv, report, token),
                cancellationToken)
            : Results.NotFound();

    private static async Task WriteAsync(CsvWriter csv, CompareReport report, CancellationToken cancellationToken)
    {
        var (a, b) = (CompareTexts.Side(report.Kind, report.A, report.Store.Currency), CompareTexts.Side(report.Kind, report.B, report.Store.Currency));
        foreach (var column in (string[])
            [
                Texts.Compare_Column_Metric, "A: " + a, "B: " + b, "n A", "n B", Texts.Compare_Column_Difference,
                Texts.Compare_Column_Interval + " ≥", Texts.Compare_Column_Interval + " ≤", Texts.Compare_Column_P, Texts.Compare_Column_Says,
            ])
        {
            csv.WriteField(column);
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var row in report.Rows)
        {
            csv.WriteField(CompareTexts.Name(row.Measure));
            csv.WriteField(Rounded(row.A.Value));
            csv.WriteField(Rounded(row.B.Value));
            csv.WriteField(row.A.Customers);
            csv.WriteField(row.B.Customers);
            csv.WriteField(Rounded(row.Difference));
            csv.WriteField(Rounded(row.Lower));
            csv.WriteField(Rounded(row.Upper));
            csv.WriteField(Rounded((decimal?)row.PValue));
            csv.WriteField(CompareTexts.Verdict(row, report.Store.Currency));
            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static decimal? Rounded(decimal? value) => value is { } number ? decimal.Round(number, Decimals) : null;
}
