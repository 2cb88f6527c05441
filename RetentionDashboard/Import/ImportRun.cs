using RetentionDashboard.Data;
using RetentionDashboard.Import.Orders;
using RetentionDashboard.Import.Writing;
using SQLitePCL;

namespace RetentionDashboard.Import;

/// <summary>Writes one batch in one transaction: the store, its orders, the Import row and the refused rows, or nothing.</summary>
internal sealed class ImportRun(RetentionContext context, TimeProvider time, ImportOptions options, StoreTerms terms)
{
    /// <param name="importId">The waiting Import row; null adds one.</param>
    public async Task<ImportResult> WriteAsync(
        ImportResult result, FileReading reading, string fileName, int? importId, Action<double> report, CancellationToken cancellationToken)
    {
        await using var connection = await EfConnection.OpenAsync(context, cancellationToken);
        var database = connection.Database;
        // Every key written here was looked up or given here, so checking each row once more would only cost time; the tests check the whole.
        Statement.Execute(database, "PRAGMA foreign_keys = OFF");
        Statement.Execute(database, "PRAGMA cache_size = -131072");
        try
        {
            Statement.Execute(database, "BEGIN IMMEDIATE");
            result = Write(database, result, reading, fileName, importId, report, cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            Statement.Execute(database, "COMMIT");
            return result;
        }
        finally
        {
            if (raw.sqlite3_get_autocommit(database) == 0)
            {
                Statement.Execute(database, "ROLLBACK");
            }

            Statement.Execute(database, "PRAGMA cache_size = -2000");
            Statement.Execute(database, "PRAGMA foreign_keys = ON");
        }
    }

    private ImportResult Write(
        sqlite3 database, ImportResult result, FileReading reading, string fileName, int? importId, Action<double> report, CancellationToken cancellationToken)
    {
        var storeId = StoreWriter.Write(database, new Store
        {
            Name = options.Store,
            Currency = terms.Currency,
            TimeZone = terms.TimeZone,
            IsSample = options.IsSample,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        });
        var id = importId ?? ImportRowWriter.Start(database, storeId, fileName, reading.Layout.File.Bytes, time.GetUtcNow().UtcDateTime);
        var batch = reading.Batch;
        var overlaps = new Overlaps(id);
        var counts = new BatchWriter(database, storeId, id, IsEmpty(database, storeId), overlaps, report, cancellationToken).Write(batch);
        overlaps.Write(database);
        RefusedRowWriter.Write(database, id, batch.Refused, batch.Refused.Companions(reading.NewRow(), cancellationToken));
        result = result with
        {
            ImportId = id,
            StoreId = storeId,
            OrdersAdded = counts.OrdersAdded,
            OrdersUpdated = counts.OrdersUpdated,
            OrdersUnchanged = counts.OrdersUnchanged,
            CustomersAdded = counts.CustomersAdded,
            Warnings = overlaps.LooksOlder(database, result.LastDay) is { } older ? [.. result.Warnings, older] : result.Warnings,
        };
        ImportRowWriter.Finish(database, id, result, CellsJson.Of(reading.Layout.Headers), StoredOptions.ToJson(options), time.GetUtcNow().UtcDateTime);
        return result;
    }

    private static bool IsEmpty(sqlite3 database, int storeId)
    {
        string[] tables = ["Customers", "Products", "Orders", "Refunds"];
        using var find = new Statement(database, string.Join(" UNION ALL ", tables.Select(table => $"SELECT 1 WHERE EXISTS (SELECT 1 FROM \"{table}\" WHERE \"StoreId\" = ?)")));
        for (var i = 1; i <= tables.Length; i++)
        {
            find.Bind(i, storeId);
        }

        return !find.Step();
    }
}
