using Microsoft.Data.Sqlite;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;
using RetentionDashboard.Import.Writing;
using SQLitePCL;

namespace RetentionDashboard.Import;

/// <summary>Writes one file in one transaction while it is read: the store, its orders, the Import row and the refused rows, or nothing.</summary>
internal sealed class ImportRun(DatabaseLocation location, TimeProvider time, ImportOptions options, IProgress<ImportProgress>? progress)
{
    private const double IndexesShare = 0.85;
    private const long BytesWorthRebuilding = 1024 * 1024;
    private const int BusyMilliseconds = 60_000;

    /// <param name="importId">The waiting Import row; null adds one.</param>
    public async Task<ImportResult> WriteAsync(FileReading reading, string fileName, int? importId, CancellationToken cancellationToken)
    {
        await using var connection = await location.OpenAsync(cancellationToken);
        var database = connection.Handle!;
        var isWrittenOnce = IsWorthRebuilding(database, reading) && location.IsWithoutReaders && WriteOnce.Begin(database);
        raw.sqlite3_busy_timeout(database, BusyMilliseconds);
        // Every key written here was looked up or given here, so checking each row once more would only cost time; the tests check the whole.
        Statement.Execute(database, "PRAGMA foreign_keys = OFF");
        Statement.Execute(database, "PRAGMA cache_size = -32768");
        Statement.Execute(database, "PRAGMA threads = 2");
        try
        {
            Statement.Execute(database, "BEGIN IMMEDIATE");
            var result = await InterruptibleAsync(database, () => WriteAsync(database, reading, fileName, importId, cancellationToken), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new ImportProgress(ImportStage.Finishing, 1, result.RowsRead));
            Statement.Execute(database, "COMMIT");
            return result;
        }
        finally
        {
            if (raw.sqlite3_get_autocommit(database) == 0)
            {
                Statement.Execute(database, "ROLLBACK");
            }

            if (isWrittenOnce)
            {
                WriteOnce.End(database);
            }

            Statement.Execute(database, "PRAGMA threads = 0");
            Statement.Execute(database, "PRAGMA cache_size = -2000");
            Statement.Execute(database, "PRAGMA foreign_keys = ON");
            raw.sqlite3_busy_timeout(database, 0);
        }
    }

    private async Task<ImportResult> WriteAsync(sqlite3 database, FileReading reading, string fileName, int? importId, CancellationToken cancellationToken)
    {
        var storeId = StoreWriter.Write(database, new Store
        {
            Name = options.Store,
            Currency = reading.Terms.Currency,
            TimeZone = reading.Terms.TimeZone,
            IsSample = options.IsSample,
            CreatedAt = time.GetUtcNow().UtcDateTime,
        });
        var id = importId ?? ImportRowWriter.Start(database, storeId, fileName, reading.Layout.File.Bytes, time.GetUtcNow().UtcDateTime);
        var indexes = new TableIndexes();
        // Asked again inside the transaction: another process may have written meanwhile.
        if (IsWorthRebuilding(database, reading))
        {
            indexes.Drop(database);
        }

        var overlaps = new Overlaps(id);
        var erased = ErasedPeople.Read(database, storeId);
        using var writer = new BatchWriter(database, storeId, id, IsEmpty(database, storeId), overlaps, erased);
        await PassAsync(reading, writer, cancellationToken);
        Report(reading, OrderImporter.ReadingShare);
        writer.Finish(reading.Customers, reading.Products, cancellationToken);
        reading.Forget();
        Report(reading, IndexesShare);
        // The other processor has nothing to do while SQLite sorts, and the first JSON of a process takes longer than it looks.
        var told = Task.Run(() => StoredOptions.ToJson(reading.Refused.Count > 0 ? options with { Settled = CorrectedRows.ReadingOf(reading.Layout) } : options), CancellationToken.None);
        indexes.Build(database, share => Report(reading, IndexesShare + ((1 - IndexesShare) * share)), cancellationToken);
        overlaps.Write(database);
        RefusedRowWriter.Write(database, id, reading.Refused, reading.Companions(cancellationToken), erased);
        var result = reading.Result();
        result = result with
        {
            ImportId = id,
            StoreId = storeId,
            OrdersAdded = writer.Counts.OrdersAdded,
            OrdersUpdated = writer.Counts.OrdersUpdated,
            OrdersUnchanged = writer.Counts.OrdersUnchanged,
            CustomersAdded = writer.Counts.CustomersAdded,
            Warnings = overlaps.LooksOlder(database, result.LastDay) is { } older ? [.. result.Warnings, older] : result.Warnings,
        };
        ImportRowWriter.Finish(database, id, result, CellsJson.Of(reading.Layout.Headers), await told, time.GetUtcNow().UtcDateTime);
        return result;
    }

    /// <summary>A statement that runs for seconds, as the building of an index does, asks nobody whether it shall go on; SQLite has to be told.</summary>
    private static async Task<ImportResult> InterruptibleAsync(sqlite3 database, Func<Task<ImportResult>> write, CancellationToken cancellationToken)
    {
        await using var interruption = cancellationToken.Register(() => raw.sqlite3_interrupt(database));
        try
        {
            return await write();
        }
        catch (SqliteException error) when (error.SqliteErrorCode == raw.SQLITE_INTERRUPT)
        {
            throw new OperationCanceledException(cancellationToken);
        }
    }

    /// <summary>One thread reads, this one writes.</summary>
    private async Task PassAsync(FileReading reading, BatchWriter writer, CancellationToken cancellationToken)
    {
        using var pipe = new BatchPipe();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Task.Run(
            () =>
            {
                try
                {
                    reading.Read(
                        pipe.First(stop.Token),
                        batch => pipe.Exchange(batch, stop.Token),
                        share => progress?.Report(new ImportProgress(ImportStage.Reading, OrderImporter.ReadingShare * share, reading.RowsRead)),
                        stop.Token);
                }
                finally
                {
                    pipe.End();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var batch in pipe.Read(cancellationToken))
            {
                writer.Write(batch);
            }
        }
        catch
        {
            await stop.CancelAsync();
            await read.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            throw;
        }

        await read;
    }

    private void Report(FileReading reading, double share) => progress?.Report(new ImportProgress(ImportStage.Writing, share, reading.RowsRead));

    private static bool IsWorthRebuilding(sqlite3 database, FileReading reading) => reading.Layout.File.Bytes >= BytesWorthRebuilding && TableIndexes.AreEmpty(database);

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
