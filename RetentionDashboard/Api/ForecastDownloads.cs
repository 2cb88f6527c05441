using CsvHelper;
using RetentionDashboard.Forecast;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The forecast of each cohort or segment as a file for people.</summary>
internal static class ForecastDownloads
{
    private const int Decimals = 4;
    private const int LeadingFields = 2;
    private const int BandsASet = 4;
    private const int FieldsABand = 3;

    public static void MapForecastDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/forecast.csv", GetAsync).RefuseMissingRates();

    private static async Task<IResult> GetAsync(HttpRequest request, PredictedReports reports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Predicted;
        return await reports.GetAsync(query, cancellationToken) is { } report
            ? SpreadsheetCsv.Download(Downloads.FileName("csv", Texts.Csv_Forecast, UrlNames.Of(query.Rows), Downloads.Day(report.AsOf)), (csv, token) => WriteAsync(csv, report, token), cancellationToken)
            : Results.NotFound();
    }

    private static async Task WriteAsync(CsvWriter csv, PredictedReport report, CancellationToken cancellationToken)
    {
        csv.WriteField(Texts.Predicted_Sets_Column);
        csv.WriteField(Texts.Cohorts_Column_Customers);
        foreach (var heading in (string[])[Texts.Predicted_Sets_Alive, Texts.Predicted_Sets_Orders, Texts.Predicted_Sets_Revenue, Texts.Predicted_Sets_PerCustomer])
        {
            csv.WriteField(heading);
            csv.WriteField($"{heading}: {Texts.Predicted_Lower}");
            csv.WriteField($"{heading}: {Texts.Predicted_Upper}");
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var set in report.Sets)
        {
            csv.WriteField(CohortTexts.Cohort(set.Cohort, report.Store.Currency));
            csv.WriteField(set.Forecast.Customers);
            foreach (var band in (Band?[])[set.Forecast.Alive, set.Forecast.Orders, set.Forecast.Revenue, report.ClvPerCustomerOf(set.Forecast)])
            {
                csv.WriteField(Rounded(band?.Value));
                csv.WriteField(Rounded(band?.Lower));
                csv.WriteField(Rounded(band?.Upper));
            }

            await csv.EndRecordAsync(cancellationToken);
        }

        if (report.SetsLeftOut > 0)
        {
            csv.WriteField(PredictedTexts.LeftOut(report));
            // Every line of a file has as many fields.
            for (var field = 1; field < LeadingFields + (BandsASet * FieldsABand); field++)
            {
                csv.WriteField("");
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static decimal? Rounded(double? value) => PredictedTexts.Shown(value) is { } number ? decimal.Round(number, Decimals) : null;
}
