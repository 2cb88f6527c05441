using System.Globalization;
using CsvHelper;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The customers behind a number as a file for a mail or ad tool: the whole list, in the order shown.</summary>
internal static class CustomerDownloads
{
    private const int Decimals = 4;

    public static void MapCustomerDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/api/customers.csv", GetCsvAsync).RefuseMissingRates();

    private static async Task<IResult> GetCsvAsync(HttpRequest request, CustomersReports reports, FilterChoicesReports filters, ListExports exports, CancellationToken cancellationToken)
    {
        var query = new LinkReader(request.Query).Customers with { Skip = 0, Take = 0 };
        if (await reports.GetAsync(query, cancellationToken) is not { } first || await filters.GetAsync(query.History, cancellationToken) is not { } choices)
        {
            return Results.NotFound();
        }

        // What was searched for may be a person's, and the log outlives their erasure.
        var address = Links.Customers(query with { Search = null, Take = new CustomersQuery().Take, Shown = CustomerColumns.Default });
        await exports.RecordDownloadAsync(request, first.Store, CustomerTexts.Heading(query, first.Total, RuleWords.Of(choices)), address, first.Total, cancellationToken);
        return SpreadsheetCsv.Download(
            Downloads.FileName("csv", Texts.Csv_Customers, UrlNames.Of(query.Group), query.Cohort, query.Index?.ToString(CultureInfo.InvariantCulture)),
            (csv, token) => WriteAsync(csv, first, query, reports, request.Mask(), token),
            cancellationToken);
    }

    private static async Task WriteAsync(CsvWriter csv, CustomersReport first, CustomersQuery query, CustomersReports reports, PrivacyMask mask, CancellationToken cancellationToken)
    {
        foreach (var title in Columns(first.Store, query.Shown))
        {
            csv.WriteField(title);
        }

        await csv.EndRecordAsync(cancellationToken);
        await foreach (var rows in reports.AllAsync(query, cancellationToken))
        {
            foreach (var (customer, _) in rows)
            {
                Write(csv, customer, first.Store, query.Shown, mask);
                await csv.EndRecordAsync(cancellationToken);
            }
        }
    }

    // The usual list tells who each one is by all it knows, in a sequence that programs have learnt.
    private static IEnumerable<string> Columns(StoreInfo store, CustomerColumns shown) =>
    [
        Texts.Customers_Column_Identity, Texts.Customers_Column_Name,
        .. shown == CustomerColumns.Default
            ? [
                Texts.Customers_Column_Email, Texts.Customers_Column_FirstOrder, Texts.Customers_Column_LastOrder, Texts.Customers_Column_Orders,
                CustomerColumnTexts.Title(CustomerColumn.Revenue, store), Texts.Customers_Column_AverageOrderValue, Texts.Customers_Column_Currency, Texts.Customers_Column_MedianDays,
            ]
            : Chosen(shown).SelectMany(column => column switch
            {
                CustomerColumn.Revenue => [CustomerColumnTexts.Title(column, store), Texts.Customers_Column_Currency],
                CustomerColumn.NextOrder => [Texts.Customers_Column_NextFrom, Texts.Customers_Column_NextTo],
                CustomerColumn.Contact => [Texts.Churn_Column_ContactFrom, Texts.Churn_Column_ContactTo],
                _ => (string[])[CustomerColumnTexts.Title(column, store)],
            }),
        .. store.Sum is null ? Array.Empty<string>() : [Texts.Shell_Store],
    ];

    private static IEnumerable<CustomerColumn> Chosen(CustomerColumns shown) => shown.Chosen.Where(static column => column != CustomerColumn.Identity);

    private static void Write(CsvWriter csv, CustomerRow customer, StoreInfo store, CustomerColumns shown, PrivacyMask mask)
    {
        csv.WriteIdentity(customer.Identity, mask);
        csv.WriteField(mask.Name(customer.Name));
        if (shown == CustomerColumns.Default)
        {
            csv.WriteField(mask.Email(customer.Email));
            csv.WriteField(customer.FirstOrder);
            csv.WriteField(customer.LastOrder);
            csv.WriteField(customer.Orders);
            csv.WriteField(customer.Revenue);
            csv.WriteField(decimal.Round(customer.AverageOrderValue, Decimals));
            csv.WriteField(store.Currency);
            csv.WriteField(customer.MedianDaysBetweenOrders);
        }
        else
        {
            foreach (var column in Chosen(shown))
            {
                Write(csv, column, customer, store, mask);
            }
        }

        if (customer.Store is { } name)
        {
            csv.WriteField(name);
        }
    }

    private static void Write(CsvWriter csv, CustomerColumn column, CustomerRow customer, StoreInfo store, PrivacyMask mask)
    {
        switch (column)
        {
            case CustomerColumn.Phone when mask.IsOn:
                csv.WriteField(mask.Phone(customer.Phone));
                break;
            case CustomerColumn.Phone:
                csv.WritePhone(customer.Phone);
                break;
            case CustomerColumn.Email:
                csv.WriteField(mask.Email(customer.Email));
                break;
            case CustomerColumn.Revenue:
                csv.WriteField(customer.Revenue);
                csv.WriteField(store.Currency);
                break;
            case CustomerColumn.Orders:
                csv.WriteField(customer.Orders);
                break;
            case CustomerColumn.AverageOrderValue:
                csv.WriteField(decimal.Round(customer.AverageOrderValue, Decimals));
                break;
            case CustomerColumn.FirstOrder:
                csv.WriteField(customer.FirstOrder);
                break;
            case CustomerColumn.LastOrder:
                csv.WriteField(customer.LastOrder);
                break;
            case CustomerColumn.MedianDays:
                csv.WriteField(customer.MedianDaysBetweenOrders);
                break;
            case CustomerColumn.NextOrder:
                csv.WriteField(customer.Marks?.Next?.From);
                csv.WriteField(customer.Marks?.Next?.To);
                break;
            case CustomerColumn.Tier:
                csv.WriteField(customer.Marks?.Tier);
                break;
            case CustomerColumn.DiscountShare:
                csv.WriteField(customer.Marks?.DiscountShare?.Value is { } share ? decimal.Round(share, Decimals) : null);
                break;
            case CustomerColumn.ChanceAlive:
                csv.WriteField(OutlookTexts.Written(customer.Marks?.ChanceAlive));
                break;
            case CustomerColumn.ExpectedOrders:
                csv.WriteField(OutlookTexts.Written(customer.Marks?.ExpectedOrders));
                break;
            case CustomerColumn.PredictedValue:
                csv.WriteField(OutlookTexts.Written(customer.Marks?.PredictedValue));
                break;
            case CustomerColumn.ValueAtRisk:
                csv.WriteField(OutlookTexts.Written(customer.Marks?.ValueAtRisk));
                break;
            case CustomerColumn.Contact:
                csv.WriteField(customer.Marks?.Contact?.From);
                csv.WriteField(customer.Marks?.Contact?.To);
                break;
            default:
                var text = CustomerColumnTexts.Value(column, customer, store, mask);
                csv.WriteField(text == Formats.Nothing ? null : text);
                break;
        }
    }
}
