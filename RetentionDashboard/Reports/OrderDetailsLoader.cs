using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Loads what the orders of a snapshot held, once for each history.</summary>
internal sealed class OrderDetailsLoader(IDbContextFactory<RetentionContext> contexts)
{
    private readonly ConditionalWeakTable<OrderHistory, OrderDetails> _known = [];

    private SemaphoreSlim Gate { get; } = new(1);

    /// <summary>Null where the database holds other orders than the snapshot by now.</summary>
    public async Task<OrderDetails?> GetAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(snapshot.History, out var known))
        {
            return known;
        }

        await Gate.WaitAsync(cancellationToken);
        try
        {
            var parts = new List<(OrderDetails Details, decimal Rate)>();
            foreach (var part in snapshot.Parts)
            {
                if (await OfStoreAsync(part.Snapshot, cancellationToken) is not { } details)
                {
                    return null;
                }

                parts.Add((details, part.Rate));
            }

            return _known.TryGetValue(snapshot.History, out known)
                ? known
                : Keep(snapshot.History, await Task.Run(() => OrderDetails.Sum(snapshot.History, parts), cancellationToken));
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<OrderDetails?> OfStoreAsync(Snapshot store, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(store.History, out var known))
        {
            return known;
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await context.Database.OpenConnectionAsync(cancellationToken);
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        // One state of the database, and no import has to wait for it.
        await using var transaction = connection.BeginTransaction(deferred: true);
        var details = await Task.Run(() => OrderDetailsReader.Read(connection, store.Store.Id, store.History, cancellationToken), cancellationToken);
        return details is null ? null : Keep(store.History, details);
    }

    private OrderDetails Keep(OrderHistory history, OrderDetails details)
    {
        _known.Add(history, details);
        return details;
    }
}
