using CsvHelper;
using RetentionDashboard.Lists;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Api;

/// <summary>The files of lists that were recorded: who is in them stands in the record, and nothing is drawn or recorded by asking for the file.</summary>
internal static class ListDownloads
{
    private const int Decimals = 4;

    private static readonly CustomerColumns Expected = new(CustomerColumn.ChanceAlive, CustomerColumn.ExpectedOrders, CustomerColumn.PredictedValue, CustomerColumn.ValueAtRisk, CustomerColumn.Contact);

    public static void MapListDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/lists/{listId:int}/list.csv", GetListAsync).RefuseMissingRates();
        routes.MapGet("/api/lists/{listId:int}/held-out.csv", GetHeldOutAsync);
    }

    private static async Task<IResult> GetListAsync(int listId, HttpRequest request, ListExports exports, CustomersReports reports, CancellationToken cancellationToken)
    {
        if (request.Mask().IsOn)
        {
            return MaskEndpoint.Masked();
        }

        if (await exports.FindAsync(listId, cancellationToken) is not { } list)
        {
            return Results.NotFound();
        }

        var (query, address) = (new LinkReader(list.Address).Customers, new LinkReader(request.Query));
        if (await reports.GetAsync(query with { Skip = 0, Take = 0 }, cancellationToken) is not { } report)
        {
            return Results.NotFound();
        }

        var name = Downloads.FileName("csv", Texts.Csv_Customers, UrlNames.Of(list.Preset), Downloads.Day(DateOnly.FromDateTime(list.At)));
        var columns = Chosen(address.Fields);
        var isExpecting = columns.Any(ListColumns.IsExpected);
        var isForPeople = ListFormat.Of(list.Preset) is null;
        return isForPeople ? SpreadsheetCsv.Download(name, WriteListAsync, cancellationToken) : SpreadsheetCsv.DownloadForPrograms(name, WriteListAsync, cancellationToken);

        Task WriteListAsync(CsvWriter csv, CancellationToken token) =>
            WriteAsync(csv, list, report.Store, columns, exports.CustomersAsync(listId, query with { Shown = isExpecting ? Expected : query.Shown }, address.Phones, token), token);
    }

    /// <summary>Writes the file of a recorded list; for people with the usual columns.</summary>
    internal static Task WriteAsync(Stream destination, LeftList list, StoreInfo store, IAsyncEnumerable<ListedCustomer> customers, CancellationToken cancellationToken) =>
        SpreadsheetCsv.WriteAsync(destination, (csv, token) => WriteAsync(csv, list, store, [.. ListColumns.Usual], customers, token), cancellationToken);

    private static Task WriteAsync(CsvWriter csv, LeftList list, StoreInfo store, ListColumn[] columns, IAsyncEnumerable<ListedCustomer> customers, CancellationToken cancellationToken) =>
        ListFormat.Of(list.Preset) is { } format ? WriteAsync(csv, format, customers, cancellationToken) : WriteAsync(csv, columns, store, customers, cancellationToken);

    private static async Task WriteAsync(CsvWriter csv, ListFormat format, IAsyncEnumerable<ListedCustomer> customers, CancellationToken cancellationToken)
    {
        foreach (var field in format.Fields)
        {
            csv.WriteField(field.Heading);
        }

        await csv.EndRecordAsync(cancellationToken);
        await foreach (var customer in customers.WithCancellation(cancellationToken))
        {
            foreach (var field in format.Fields)
            {
                Write(csv, field.Value(customer.Contact!), field.IsPhone);
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static async Task WriteAsync(CsvWriter csv, ListColumn[] columns, StoreInfo store, IAsyncEnumerable<ListedCustomer> customers, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
        {
            csv.WriteField(ListTexts.Column(column, store));
        }

        if (store.Sum is not null)
        {
            csv.WriteField(Texts.Shell_Store);
        }

        await csv.EndRecordAsync(cancellationToken);
        await foreach (var customer in customers.WithCancellation(cancellationToken))
        {
            foreach (var column in columns)
            {
                Write(csv, column, customer, store);
            }

            if (store.Sum is not null)
            {
                csv.WriteField(customer.Row.Store);
            }

            await csv.EndRecordAsync(cancellationToken);
        }
    }

    private static void Write(CsvWriter csv, ListColumn column, ListedCustomer customer, StoreInfo store)
    {
        var row = customer.Row;
        switch (column)
        {
            case ListColumn.Identity: csv.WriteIdentity(row.Identity); break;
            case ListColumn.Name: csv.WriteField(row.Name); break;
            case ListColumn.Email: csv.WriteField(row.Email); break;
            case ListColumn.Phone: csv.WritePhone(customer.Phone); break;
            case ListColumn.FirstOrder: csv.WriteField(row.FirstOrder); break;
            case ListColumn.LastOrder: csv.WriteField(row.LastOrder); break;
            case ListColumn.Orders: csv.WriteField(row.Orders); break;
            case ListColumn.Revenue: csv.WriteField(row.Revenue); break;
            case ListColumn.AverageOrderValue: csv.WriteField(decimal.Round(row.AverageOrderValue, Decimals)); break;
            case ListColumn.Currency: csv.WriteField(store.Currency); break;
            case ListColumn.ChanceAlive: csv.WriteField(OutlookTexts.Written(row.Marks?.ChanceAlive)); break;
            case ListColumn.ExpectedOrders: csv.WriteField(OutlookTexts.Written(row.Marks?.ExpectedOrders)); break;
            case ListColumn.PredictedValue: csv.WriteField(OutlookTexts.Written(row.Marks?.PredictedValue)); break;
            case ListColumn.ValueAtRisk: csv.WriteField(OutlookTexts.Written(row.Marks?.ValueAtRisk)); break;
            case ListColumn.ContactFrom: csv.WriteField(row.Marks?.Contact?.From); break;
            case ListColumn.ContactTo: csv.WriteField(row.Marks?.Contact?.To); break;
            default: csv.WriteField(row.MedianDaysBetweenOrders); break;
        }
    }

    private static void Write(CsvWriter csv, string? text, bool isPhone)
    {
        if (isPhone)
        {
            csv.WritePhone(text);
        }
        else
        {
            csv.WriteField(text);
        }
    }

    private static async Task<IResult> GetHeldOutAsync(int listId, HttpRequest request, ListExports exports, CancellationToken cancellationToken)
    {
        if (await exports.FindAsync(listId, cancellationToken) is not { } list)
        {
            return Results.NotFound();
        }

        var (heldOut, mask) = (await exports.HeldOutAsync(listId, cancellationToken), request.Mask());
        return SpreadsheetCsv.Download(
            Downloads.FileName("csv", Texts.Lists_HeldOut, Downloads.Day(DateOnly.FromDateTime(list.At))),
            async (csv, token) =>
            {
                csv.WriteField(Texts.Lists_CustomerNumber);
                csv.WriteField(Texts.Customers_Column_Identity);
                await csv.EndRecordAsync(token);
                foreach (var customer in heldOut)
                {
                    csv.WriteField(customer.Id);
                    csv.WriteIdentity(customer.Identity ?? "", mask);
                    await csv.EndRecordAsync(token);
                }
            },
            cancellationToken);
    }

    // No column chosen means all of them: an empty file is nobody's wish.
    private static ListColumn[] Chosen(IReadOnlyList<string> fields)
    {
        ListColumn[] chosen = [.. Enum.GetValues<ListColumn>().Where(column => fields.Contains(UrlNames.Of(column), StringComparer.OrdinalIgnoreCase))];
        return chosen.Length == 0 ? [.. ListColumns.Usual] : chosen;
    }
}
