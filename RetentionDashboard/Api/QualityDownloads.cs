using System.Globalization;
using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The lists behind the data-quality page as files, by the same address parameters as their pages.</summary>
internal static class QualityDownloads
{
    private const int AtOnce = 500;

    public static void MapQualityDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/orders.csv", GetOrdersAsync).RefuseMissingRates();
        routes.MapGet("/api/look-alikes.csv", GetLookAlikesAsync).RefuseMissingRates();
        routes.MapGet("/api/calendar.csv", GetCalendarAsync).RefuseMissingRates();
        // Orders without a customer had a page of their own once; bookmarks of it still open the list.
        routes.MapGet("/orders/unattributed", static (HttpRequest request) => Results.LocalRedirect(Links.Orders(new LinkReader(request.Query).Orders)));
    }

    private static async Task<IResult> GetOrdersAsync(HttpRequest request, OrdersReports reports, ListExports exports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Orders with { Skip = 0, Take = AtOnce };
        if (await reports.GetAsync(query, cancellationToken) is not { } first)
        {
            return Results.NotFound();
        }

        var title = IssueTexts.Title(IssueTexts.CheckOf(query.Issue));
        await exports.RecordDownloadAsync(request, first.Store, title, Links.Orders(query with { Take = new OrdersQuery().Take }), first.Total, cancellationToken);
        return SpreadsheetCsv.Download(Downloads.FileName("csv", title), (csv, token) => WriteOrdersAsync(csv, first, query, reports, request.Mask(), token), cancellationToken);
    }

    private static async Task WriteOrdersAsync(CsvWriter csv, OrdersReport first, OrdersQuery query, OrdersReports reports, PrivacyMask mask, CancellationToken cancellationToken)
    {
        var isSum = first.Store.Sum is not null;
        await WriteTitlesAsync(
            csv,
            [
                Texts.Quality_Order, Texts.Customer_Column_Placed, Texts.Customers_Column_Identity, Texts.Customers_Column_Name, Texts.Customer_Column_Status,
                Texts.Quality_Value, Texts.Customers_Column_Currency, .. StoreTitle(isSum),
            ],
            cancellationToken);
        for (var page = first; page is not null && query.Skip < page.Total; page = await reports.GetAsync(query, cancellationToken))
        {
            foreach (var order in page.Rows)
            {
                csv.WriteField(order.Number);
                csv.WriteField(order.PlacedAt.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture));
                csv.WriteIdentity(order.CustomerIdentity ?? "", mask);
                csv.WriteField(mask.Name(order.CustomerName));
                csv.WriteField(order.Status);
                csv.WriteField(order.Value);
                csv.WriteField(order.Currency);
                WriteStore(csv, isSum, order.Store);
                await csv.EndRecordAsync(cancellationToken);
            }

            query = query with { Skip = query.Skip + AtOnce };
        }
    }

    private static async Task<IResult> GetLookAlikesAsync(HttpRequest request, DataQualityReports reports, ListExports exports, CancellationToken cancellationToken)
    {
        var storeId = new LinkReader(request.Query).History.StoreId;
        if (await reports.GetLookAlikesAsync(storeId, 0, AtOnce, cancellationToken) is not { } first)
        {
            return Results.NotFound();
        }

        await exports.RecordDownloadAsync(request, first.Store, Texts.Quality_LookAlikes, Links.LookAlikes(storeId), first.Customers, cancellationToken);
        return SpreadsheetCsv.Download(Downloads.FileName("csv", Texts.Quality_LookAlikes), (csv, token) => WriteLookAlikesAsync(csv, first, storeId, reports, request.Mask(), token), cancellationToken);
    }

    private static async Task WriteLookAlikesAsync(CsvWriter csv, LookAlikesReport first, int? storeId, DataQualityReports reports, PrivacyMask mask, CancellationToken cancellationToken)
    {
        var isSum = first.Store.Sum is not null;
        await WriteTitlesAsync(
            csv,
            [
                Texts.Quality_Group, Texts.Quality_Reason, Texts.Customers_Column_Identity, Texts.Customers_Column_Name, Texts.Customers_Column_Email, Texts.Customers_Column_Phone,
                Texts.Customers_Column_Orders, Formats.Fill(Texts.Customers_Column_Revenue, CohortTexts.Basis(first.Store.Options.Basis)), Texts.Customers_Column_Currency, .. StoreTitle(isSum),
            ],
            cancellationToken);
        var number = 0;
        for (var page = first; page is not null && number < page.Total; page = await reports.GetLookAlikesAsync(storeId, number, AtOnce, cancellationToken))
        {
            foreach (var group in page.Groups)
            {
                number++;
                foreach (var customer in group.Customers)
                {
                    csv.WriteField(number);
                    csv.WriteField(string.Join("; ", ReasonTexts.Of(group.Reasons)));
                    csv.WriteIdentity(customer.Row.Identity, mask);
                    csv.WriteField(mask.Name(customer.Row.Name));
                    csv.WriteField(mask.Email(customer.Row.Email));
                    csv.WritePhone(mask.Phone(customer.Phone));
                    csv.WriteField(customer.Row.Orders);
                    csv.WriteField(customer.Row.Revenue);
                    csv.WriteField(first.Store.Currency);
                    WriteStore(csv, isSum, customer.Row.Store);
                    await csv.EndRecordAsync(cancellationToken);
                }
            }

            if (page.Groups.Count == 0)
            {
                break;
            }
        }
    }

    private static async Task<IResult> GetCalendarAsync(HttpRequest request, DataQualityReports reports, CancellationToken cancellationToken) =>
        await reports.GetGapsAsync(new LinkReader(request.Query).History.StoreId, cancellationToken) is { } report
            ? SpreadsheetCsv.Download(Downloads.FileName("csv", Texts.Quality_Gaps), (csv, token) => WriteCalendarAsync(csv, report, token), cancellationToken)
            : Results.NotFound();

    private static async Task WriteCalendarAsync(CsvWriter csv, GapsReport report, CancellationToken cancellationToken)
    {
        await WriteTitlesAsync(csv, [Texts.Shell_Store, Texts.Quality_Gap_From, Texts.Quality_Gap_To, Texts.Quality_Gap_Days, Texts.Quality_Gap_Usual], cancellationToken);
        foreach (var (store, gap) in report.Gaps)
        {
            csv.WriteField(store);
            csv.WriteField(gap.From);
            csv.WriteField(gap.To);
            csv.WriteField(gap.Days);
            csv.WriteField(gap.UsualOrders);
            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static string[] StoreTitle(bool isSum) => isSum ? [Texts.Shell_Store] : [];

    private static void WriteStore(CsvWriter csv, bool isSum, string? store)
    {
        if (isSum)
        {
            csv.WriteField(store);
        }
    }

    private static ValueTask WriteTitlesAsync(CsvWriter csv, IEnumerable<string> titles, CancellationToken cancellationToken)
    {
        foreach (var title in titles)
        {
            csv.WriteField(title);
        }

        return csv.EndRecordAsync(cancellationToken);
    }
}
