using System.Globalization;
using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The customers behind a number as a file for a mail or ad tool: the whole list, in the order shown.</summary>
internal static class CustomerDownloads
{
    private const int RowsAtOnce = 500;
    private const int Decimals = 4;

    public static void MapCustomerDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/customers.csv", GetCsvAsync).RefuseMissingRates();

    private static async Task<IResult> GetCsvAsync(HttpRequest request, CustomersReports reports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Customers with { Skip = 0, Take = RowsAtOnce };
        return await reports.GetAsync(query, cancellationToken) is { } first
            ? SpreadsheetCsv.Download(
                Downloads.FileName("csv", Texts.Csv_Customers, UrlNames.Of(query.Group), query.Cohort, query.Index?.ToString(CultureInfo.InvariantCulture)),
                (csv, token) => WriteAsync(csv, first, query, reports, request.Mask(), token),
                cancellationToken)
            : Results.NotFound();
    }

    private static async Task WriteAsync(CsvWriter csv, CustomersReport first, CustomersQuery query, CustomersReports reports, PrivacyMask mask, CancellationToken cancellationToken)
    {
        var revenue = string.Format(CultureInfo.CurrentCulture, Texts.Customers_Column_Revenue, CohortTexts.Basis(first.Store.Options.Basis));
        foreach (var title in (string[])
            [
                Texts.Customers_Column_Identity, Texts.Customers_Column_Name, Texts.Customers_Column_Email, Texts.Customers_Column_FirstOrder, Texts.Customers_Column_LastOrder,
                Texts.Customers_Column_Orders, revenue, Texts.Customers_Column_AverageOrderValue, Texts.Customers_Column_Currency, Texts.Customers_Column_MedianDays,
                .. first.Store.Sum is null ? Array.Empty<string>() : [Texts.Shell_Store],
            ])
        {
            csv.WriteField(title);
        }

        await csv.EndRecordAsync(cancellationToken);
        for (var page = first; page is { Rows.Count: > 0 }; page = await reports.GetAsync(query, cancellationToken))
        {
            foreach (var customer in page.Rows)
            {
                Write(csv, customer, first.Store.Currency, mask);
                await csv.EndRecordAsync(cancellationToken);
            }

            if (page.Rows.Count < RowsAtOnce)
            {
                break;
            }

            query = query with { Skip = query.Skip + RowsAtOnce };
        }
    }

    private static void Write(CsvWriter csv, CustomerRow customer, string currency, PrivacyMask mask)
    {
        csv.WriteIdentity(customer.Identity, mask);
        csv.WriteField(mask.Name(customer.Name));
        csv.WriteField(mask.Email(customer.Email));
        csv.WriteField(customer.FirstOrder);
        csv.WriteField(customer.LastOrder);
        csv.WriteField(customer.Orders);
        csv.WriteField(customer.Revenue);
        csv.WriteField(decimal.Round(customer.AverageOrderValue, Decimals));
        csv.WriteField(currency);
        csv.WriteField(customer.MedianDaysBetweenOrders);
        if (customer.Store is { } store)
        {
            csv.WriteField(store);
        }
    }
}
