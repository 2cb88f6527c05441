using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads the lines, cities and days of fulfilment of a store's orders straight from SQLite.</summary>
internal static class OrderDetailsReader
{
    private const string Orders = "SELECT Id, CustomerId, Day, PlacedAt, City, FulfilledDay FROM Orders WHERE +StoreId = ?1 AND IsValid = 1 AND ReplacedBy IS NULL AND CustomerId IS NOT NULL";
    private const string Products = "SELECT Id, Key FROM Products WHERE +StoreId = ?1";
    private const string Lines = "SELECT OrderId, ProductId, Quantity, Total FROM OrderLines WHERE ProductId IS NOT NULL";

    /// <summary>Null where the database holds other orders than the history, because something was imported meanwhile.</summary>
    public static OrderDetails? Read(SqliteConnection connection, int storeId, OrderHistory history, CancellationToken cancellationToken)
    {
        var database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        var (sorted, orders, cities, fulfilled) = ReadOrders(database, storeId, history, cancellationToken);
        return sorted.Ids.AsSpan().SequenceEqual(history.Ids) && sorted.Offsets.AsSpan().SequenceEqual(history.Offsets)
            ? OrderDetails.Of(history, orders, ReadLines(database, storeId, history, cancellationToken), cities, fulfilled)
            : null;
    }

    private static (Metrics.CustomerOrders Sorted, int[] Orders, Dimension Cities, int[] Fulfilled) ReadOrders(
        sqlite3 database, int storeId, OrderHistory history, CancellationToken cancellationToken)
    {
        var builder = new DimensionBuilder();
        var codes = new Utf8Codes(builder);
        var rows = new List<OrderRow>(history.OrderCount);
        var cityOf = new List<int>(history.OrderCount);
        var fulfilled = new List<int>(history.OrderCount);
        var merges = MergedCustomers.Read(database, storeId);
        using (var orders = new RawRows(database, Orders, storeId))
        {
            while (orders.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                rows.Add(new OrderRow(orders.Int32(0), merges.KeptOf(orders.Int32(1)), orders.Day(2), SnapshotReader.SecondOfDay(orders.Utf8(3)), 0, 0, 0));
                cityOf.Add(codes.CodeOf(orders.Utf8(4)));
                fulfilled.Add(orders.Int32(5));
            }
        }

        var sorted = Metrics.CustomerOrders.Sort(CollectionsMarshal.AsSpan(rows));
        return (
            sorted,
            Array.ConvertAll(sorted.Places, place => rows[place].Id),
            new Dimension(builder, Array.ConvertAll(sorted.Places, place => cityOf[place])),
            Array.ConvertAll(sorted.Places, place => fulfilled[place]));
    }

    private static List<LineRow> ReadLines(sqlite3 database, int storeId, OrderHistory history, CancellationToken cancellationToken)
    {
        var byKey = history.Products.Catalogue.Index().ToDictionary(static product => product.Item.Key, static product => product.Index, StringComparer.Ordinal);
        var codes = new Dictionary<int, int>();
        using (var products = new RawRows(database, Products, storeId))
        {
            while (products.Read())
            {
                if (byKey.TryGetValue(products.Text(1)!, out var code))
                {
                    codes.Add(products.Int32(0), code);
                }
            }
        }

        var found = new List<LineRow>();
        if (codes.Count == 0)
        {
            return found;
        }

        using var lines = new RawRows(database, Lines, 0);
        while (lines.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            // Products are a store's own, so that another store's lines fall out here.
            if (codes.TryGetValue(lines.Int32(1), out var product))
            {
                found.Add(new LineRow(lines.Int32(0), product, lines.Double(2), lines.Int64(3)));
            }
        }

        return found;
    }
}
