using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>Whom to win back, and what goes with leaving, as files by the same address parameters as their pages.</summary>
internal static class ChurnDownloads
{
    private const int Decimals = 6;

    public static void MapChurnDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/churn.csv", GetCsvAsync).RefuseMissingRates();
        routes.MapGet("/api/reasons.csv", GetReasonsAsync).RefuseMissingRates();
    }

    private static async Task<IResult> GetCsvAsync(HttpRequest request, ChurnReports reports, FilterChoicesReports filters, ListExports exports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Churn with { Skip = 0 };
        if (await reports.GetAsync(query, cancellationToken) is not { } report || await filters.GetAsync(query.History, cancellationToken) is not { } choices)
        {
            return Results.NotFound();
        }

        var list = query.List;
        await exports.RecordDownloadAsync(request, report.Store, CustomerTexts.Heading(list, report.Total, RuleWords.Of(choices)), Links.Customers(list), report.Total, cancellationToken);
        return SpreadsheetCsv.Download(
            Downloads.FileName("csv", Texts.Csv_Churn, Downloads.Day(report.AsOf)), (csv, token) => WriteAsync(csv, report, reports.AllAsync(query, token), request.Mask(), token), cancellationToken);
    }

    private static async Task WriteAsync(CsvWriter csv, ChurnReport report, IAsyncEnumerable<IReadOnlyList<ChurnRow>> list, PrivacyMask mask, CancellationToken cancellationToken)
    {
        foreach (var title in (string[])
            [
                Texts.Customers_Column_Identity, Texts.Customers_Column_Name, Texts.Customers_Column_Email, Texts.Customers_Column_LastOrder, Texts.Customers_Column_Orders, Texts.Customers_Column_MedianDays,
                Texts.Churn_Column_ContactFrom, Texts.Churn_Column_ContactTo, Texts.Churn_Column_Chance, Texts.Churn_Column_Orders, Texts.Churn_Column_Clv, MetricWords.Name(MetricId.ValueAtRisk), Texts.Customers_Column_Currency,
                .. report.Store.Sum is null ? Array.Empty<string>() : [Texts.Shell_Store],
            ])
        {
            csv.WriteField(title);
        }

        await csv.EndRecordAsync(cancellationToken);
        await foreach (var rows in list.WithCancellation(cancellationToken))
        {
            foreach (var row in rows)
            {
                Write(csv, row, report, mask);
                await csv.EndRecordAsync(cancellationToken);
            }
        }
    }

    private static void Write(CsvWriter csv, ChurnRow row, ChurnReport report, PrivacyMask mask)
    {
        csv.WriteIdentity(row.Customer.Identity, mask);
        csv.WriteField(mask.Name(row.Customer.Name));
        csv.WriteField(mask.Email(row.Customer.Email));
        csv.WriteField(row.Customer.LastOrder);
        csv.WriteField(row.Customer.Orders);
        csv.WriteField(row.Customer.MedianDaysBetweenOrders);
        csv.WriteField(row.Contact.From);
        csv.WriteField(row.Contact.To);
        csv.WriteField(Rounded(row.ChanceAlive));
        csv.WriteField(Rounded(row.ExpectedOrders));
        csv.WriteField(Rounded(row.Clv));
        csv.WriteField(Rounded(row.ValueAtRisk));
        csv.WriteField(report.Store.Currency);
        if (row.Customer.Store is { } store)
        {
            csv.WriteField(store);
        }
    }

    private static async Task<IResult> GetReasonsAsync(HttpRequest request, ChurnReports reports, FilterChoicesReports filters, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Churn.History;
        return await reports.GetReasonsAsync(query, cancellationToken) is { } report && await filters.GetAsync(query, cancellationToken) is { } choices
            ? SpreadsheetCsv.Download(Downloads.FileName("csv", Texts.Csv_Reasons, Downloads.Day(report.AsOf)), (csv, token) => WriteAsync(csv, report, RuleWords.Of(choices), token), cancellationToken)
            : Results.NotFound();
    }

    private static async Task WriteAsync(CsvWriter csv, ReasonsReport report, RuleWords words, CancellationToken cancellationToken)
    {
        foreach (var title in (string[])
            [
                Texts.Reasons_Column_Trait, Texts.Reasons_Column_Level, Texts.Reasons_Column_Customers, Texts.Reasons_Column_LeftCount, Texts.Reasons_Column_Others, Texts.Reasons_Column_OthersLeftCount,
                Texts.Reasons_Column_Unadjusted, Texts.Reasons_Column_Difference, Texts.Predicted_BandShort + " ≥", Texts.Predicted_BandShort + " ≤", Texts.Compare_Column_P, Texts.Reasons_Column_Lost,
            ])
        {
            csv.WriteField(title);
        }

        await csv.EndRecordAsync(cancellationToken);
        foreach (var reason in report.Reasons.Reasons)
        {
            csv.WriteField(ReasonsTexts.Trait(reason.Trait));
            csv.WriteField(ReasonsTexts.Level(reason.Trait, reason.Level, words));
            csv.WriteField(reason.Customers);
            csv.WriteField(reason.Left);
            csv.WriteField(reason.OtherCustomers);
            csv.WriteField(reason.OthersLeft);
            csv.WriteField(Rounded(reason.Unadjusted));
            csv.WriteField(Rounded(reason.Difference));
            csv.WriteField(Rounded(reason.Lower));
            csv.WriteField(Rounded(reason.Upper));
            csv.WriteField(Rounded(reason.PValue));
            csv.WriteField(Rounded(reason.CustomersLost));
            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static decimal? Rounded(double? value) => PredictedTexts.Shown(value) is { } number ? decimal.Round(number, Decimals) : null;
}
