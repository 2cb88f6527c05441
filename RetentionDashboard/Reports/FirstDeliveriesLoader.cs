using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Loads when the first orders of a snapshot were fulfilled, once for each history: one column, without the lines that details of orders hold too.</summary>
internal sealed class FirstDeliveriesLoader(IDbContextFactory<RetentionContext> contexts)
{
    private const string Told = "SELECT 1 FROM Orders WHERE +StoreId = ?1 AND IsValid = 1 AND ReplacedBy IS NULL AND FulfilledDay IS NOT NULL LIMIT 1";
    private const string Orders = "SELECT CustomerId, Day, Id, PlacedAt, FulfilledDay FROM Orders WHERE +StoreId = ?1 AND IsValid = 1 AND ReplacedBy IS NULL AND CustomerId IS NOT NULL";

    private readonly ConditionalWeakTable<OrderHistory, FirstDeliveries> _known = [];

    /// <summary>Null where the database holds other orders than the snapshot by now.</summary>
    public async Task<FirstDeliveries?> GetAsync(Snapshot snapshot, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(snapshot.History, out var known))
        {
            return known;
        }

        var parts = new List<FirstDeliveries>();
        foreach (var part in snapshot.Parts)
        {
            if (await OfStoreAsync(part.Snapshot, cancellationToken) is not { } deliveries)
            {
                return null;
            }

            parts.Add(deliveries);
        }

        return Keep(parts is [var only] && ReferenceEquals(only.History, snapshot.History) ? only : Sum(snapshot.History, parts));
    }

    private static FirstDeliveries Sum(OrderHistory sum, List<FirstDeliveries> parts)
    {
        var days = new int[parts.Any(static part => part.AreTold) ? sum.CustomerCount : 0];
        Array.Fill(days, FirstDeliveries.NotKnown);
        foreach (var part in parts)
        {
            for (var customer = 0; customer < part.Days.Length; customer++)
            {
                days[sum.IndexOf(part.History.CustomerIds[customer])!.Value] = part.Days[customer];
            }
        }

        return new FirstDeliveries(sum, days);
    }

    private async Task<FirstDeliveries?> OfStoreAsync(Snapshot store, CancellationToken cancellationToken)
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
        return await Task.Run(() => Read(connection, store.Store.Id, store.History, cancellationToken), cancellationToken) is { } deliveries ? Keep(deliveries) : null;
    }

    private static FirstDeliveries? Read(SqliteConnection connection, int storeId, OrderHistory history, CancellationToken cancellationToken)
    {
        var database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        using (var told = new RawRows(database, Told, storeId))
        {
            if (!told.Read())
            {
                return new FirstDeliveries(history, []);
            }
        }

        var merges = MergedCustomers.Read(database, storeId);
        var places = new IdPlaces(history.CustomerIds);
        var (days, first, orders) = (new int[history.CustomerCount], new (int Second, int Id)[history.CustomerCount], 0);
        Array.Fill(days, FirstDeliveries.NotKnown);
        Array.Fill(first, (int.MaxValue, int.MaxValue));
        using var rows = new RawRows(database, Orders, storeId);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            orders++;
            if (places[merges.KeptOf(rows.Int32(0))] is not (>= 0 and var customer) || rows.Int32(1) is var day && day != history.FirstDayOf(customer))
            {
                continue;
            }

            // Of several orders on that day the first is that of the history.
            var order = (SnapshotReader.SecondOfDay(rows.Utf8(3)), rows.Int32(2));
            if (order.CompareTo(first[customer]) < 0)
            {
                (first[customer], days[customer]) = (order, rows.Int32OrNull(4) is { } fulfilled ? Math.Max(fulfilled - day, 0) : FirstDeliveries.NotKnown);
            }
        }

        return orders == history.OrderCount ? new FirstDeliveries(history, days) : null;
    }

    private FirstDeliveries Keep(FirstDeliveries deliveries)
    {
        _known.AddOrUpdate(deliveries.History, deliveries);
        return deliveries;
    }
}
