using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Orders;
using RetentionDashboard.Import.Writing;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import;

/// <summary>Writes one batch in one transaction: the store, its orders, the Import row and the refused rows, or nothing.</summary>
internal sealed class ImportRun(RetentionContext context, TimeProvider time, ImportOptions options, StoreTerms terms)
{
    private const string BulkSettings = "PRAGMA foreign_keys = OFF";
    private const string UsualSettings = "PRAGMA foreign_keys = ON";

    /// <param name="importId">The waiting Import row; null adds one.</param>
    public async Task<ImportResult> WriteAsync(
        ImportResult result, OrderBatch batch, string fileName, long bytes, int? importId, Action<double> report, CancellationToken cancellationToken)
    {
        await context.Database.OpenConnectionAsync(cancellationToken);
        var database = ((SqliteConnection)context.Database.GetDbConnection()).Handle!;
        Statement.Execute(database, BulkSettings);
        Statement.Execute(database, "PRAGMA cache_size = -131072");
        try
        {
            await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
            var store = await StoreAsync(cancellationToken);
            var import = importId is { } id ? await context.Imports.SingleAsync(row => row.Id == id, cancellationToken) : Add(store, fileName, bytes, result.Format);
            await context.SaveChangesAsync(cancellationToken);

            var counts = new BatchWriter(database, store.Id, import.Id, await IsEmptyAsync(store.Id, cancellationToken), report, cancellationToken).Write(batch);
            RefusedRowWriter.Write(database, import.Id, batch.Refused);
            result = result with
            {
                ImportId = import.Id,
                StoreId = store.Id,
                OrdersAdded = counts.OrdersAdded,
                OrdersUpdated = counts.OrdersUpdated,
                OrdersUnchanged = counts.OrdersUnchanged,
                CustomersAdded = counts.CustomersAdded,
            };
            Fill(import, result);
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        }
        finally
        {
            Statement.Execute(database, "PRAGMA cache_size = -2000");
            Statement.Execute(database, UsualSettings);
            await context.Database.CloseConnectionAsync();
        }
    }

    private async Task<Store> StoreAsync(CancellationToken cancellationToken)
    {
        var store = await context.Stores.SingleOrDefaultAsync(row => row.Name == options.Store, cancellationToken);
        if (store is null)
        {
            store = new Store { Name = options.Store, Currency = terms.Currency, TimeZone = terms.TimeZone, IsSample = options.IsSample, CreatedAt = time.GetUtcNow().UtcDateTime };
            context.Stores.Add(store);
        }
        else
        {
            (store.Currency, store.TimeZone) = (terms.Currency, terms.TimeZone);
        }

        return store;
    }

    private Data.Import Add(Store store, string fileName, long bytes, string format)
    {
        var import = new Data.Import { Store = store, FileName = fileName, FileBytes = bytes, Format = format, State = ImportState.Running, CreatedAt = time.GetUtcNow().UtcDateTime };
        context.Imports.Add(import);
        return import;
    }

    private async Task<bool> IsEmptyAsync(int storeId, CancellationToken cancellationToken) =>
        !await context.Customers.AnyAsync(row => row.StoreId == storeId, cancellationToken)
        && !await context.Products.AnyAsync(row => row.StoreId == storeId, cancellationToken)
        && !await context.Orders.AnyAsync(row => row.StoreId == storeId, cancellationToken)
        && !await context.Refunds.AnyAsync(row => row.StoreId == storeId, cancellationToken);

    private void Fill(Data.Import import, ImportResult result)
    {
        import.State = ImportState.Done;
        import.Format = result.Format;
        import.FinishedAt = time.GetUtcNow().UtcDateTime;
        import.RowsRead = result.RowsRead;
        import.RowsRefused = result.RowsRefused;
        import.OrdersAdded = result.OrdersAdded;
        import.OrdersUpdated = result.OrdersUpdated;
        import.OrdersUnchanged = result.OrdersUnchanged;
        import.OrdersNotValid = result.OrdersNotValid;
        import.OrdersUnattributed = result.OrdersUnattributed;
        import.Refunds = result.Refunds;
        import.CustomersAdded = result.CustomersAdded;
        import.FirstDay = result.FirstDay;
        import.LastDay = result.LastDay;
        import.GrossRevenue = Money.FromDecimal(result.GrossRevenue);
        import.NetRevenue = Money.FromDecimal(result.NetRevenue);
        import.Notes = ImportNotes.ToJson(result.Warnings);
    }
}
