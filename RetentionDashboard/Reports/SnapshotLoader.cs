using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Loads a store's snapshot: from the file beside the database where that is of the same state, else from SQLite, and then writes the file for the next start.</summary>
internal sealed class SnapshotLoader(IDbContextFactory<RetentionContext> contexts, ILogger logger) : IAsyncDisposable
{
    private const string NewestMigration = "SELECT \"MigrationId\" AS \"Value\" FROM \"__EFMigrationsHistory\" ORDER BY \"MigrationId\" DESC LIMIT 1";

    private readonly ConcurrentDictionary<int, Task> _writing = new();

    /// <summary>A smaller store is read from SQLite as fast as anybody could notice.</summary>
    public int LeastOrdersKept { get; set; } = 50_000;

    /// <summary>Null where the store is gone, and its file with it.</summary>
    /// <param name="fromFile">False where orders are to be read whatever a file says.</param>
    public async Task<Snapshot?> LoadAsync(int storeId, bool fromFile, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        // Any other kind of transaction would keep imports from writing for as long as the orders are read.
        await using var transaction = connection.BeginTransaction(deferred: true);
        await context.Database.UseTransactionAsync(transaction, cancellationToken);
        var path = SnapshotFile.PathOf(connection.DataSource, storeId);
        if (await StampedStore.Of(context, context.Stores.AsNoTracking().Where(store => store.Id == storeId)).SingleOrDefaultAsync(cancellationToken) is not { } stamped)
        {
            Delete(path);
            return null;
        }

        var (info, stamp) = (stamped.Info, stamped.Stamp);
        var migration = await context.Database.SqlQueryRaw<string>(NewestMigration).SingleOrDefaultAsync(cancellationToken);
        var state = FormattableString.Invariant($"{storeId} {stamp.NewestImport} {stamp.Imports} {stamp.Undone} {stamp.Finished?.Ticks} {stamp.Merges} {stamp.Merged?.Ticks} {migration}");
        if (fromFile && await Task.Run(() => SnapshotFile.Read(path, state), cancellationToken) is { } kept)
        {
            return new Snapshot(info, stamp, kept);
        }

        var history = await Task.Run(() => SnapshotReader.Read(connection, storeId, cancellationToken), cancellationToken);
        if (history.OrderCount >= LeastOrdersKept)
        {
            Keep(storeId, path, state, history);
        }

        return new Snapshot(info, stamp, history);
    }

    /// <summary>Waits for the files that are being written.</summary>
    public async ValueTask DisposeAsync() => await Task.WhenAll(_writing.Values);

    /// <summary>In the background: nobody waits for the file, and without it a start takes longer and nothing else.</summary>
    private void Keep(int storeId, string path, string state, OrderHistory history) => _writing.AddOrUpdate(
        storeId,
        _ => Task.Run(() => Write(path, state, history)),
        (_, earlier) => earlier.ContinueWith(_ => Write(path, state, history), TaskScheduler.Default));

    private void Write(string path, string state, OrderHistory history)
    {
        try
        {
            SnapshotFile.Write(path, state, history);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("The columns of a store could not be kept for the next start: {Reason}", failure.GetType().Name);
        }
    }

    private static void Delete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Whoever holds it reads a file of a store that is gone; its number is never given again.
        }
    }
}
