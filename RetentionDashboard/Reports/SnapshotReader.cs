using System.Collections;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads a store's orders straight from SQLite into an <see cref="OrderHistory"/>: entities would cost ten times the time.</summary>
internal sealed class SnapshotReader(sqlite3 database, int storeId)
{
    // The unary plus keeps SQLite from walking an index and jumping to every row.
    private const string Orders = """
        SELECT Id, CustomerId, Day, PlacedAt, Subtotal, Discount, Total, Channel, Country, Region, DiscountCode
        FROM Orders WHERE +StoreId = ?1 AND IsValid = 1 AND ReplacedBy IS NULL
        """;

    private const string NewestId = "SELECT max(Id) FROM Orders";
    private const string Refunds = "SELECT OrderId, CustomerId, Day, Amount FROM RefundsInEffect WHERE +StoreId = ?1";
    private const string Products = "SELECT Id, Key, Name, Category FROM Products WHERE +StoreId = ?1";
    private const string LinesOfOrder = "SELECT ProductId FROM OrderLines WHERE OrderId = ?1 AND ProductId IS NOT NULL";
    private const string AllLines = "SELECT OrderId, ProductId FROM OrderLines WHERE ProductId IS NOT NULL";

    // A walk over all lines costs about this many times less a line than a search for an order's.
    private const int SearchCost = 8;

    private readonly OrderHistoryBuilder _builder = new() { StoreId = storeId };
    private readonly MergedCustomers _merges = MergedCustomers.Read(database, storeId);

    /// <summary>All reads happen in the caller's transaction, so that they see one state.</summary>
    public static OrderHistory Read(SqliteConnection connection, int storeId, CancellationToken cancellationToken)
    {
        var database = connection.Handle ?? throw new InvalidOperationException("The connection is not open.");
        return new SnapshotReader(database, storeId).Read(cancellationToken);
    }

    private OrderHistory Read(CancellationToken cancellationToken)
    {
        ReadOrders(cancellationToken);
        ReadRefunds();
        ReadProducts(cancellationToken);
        return _builder.Build();
    }

    private void ReadOrders(CancellationToken cancellationToken)
    {
        var (channels, countries) = (new Utf8Codes(_builder.Channels), new Utf8Codes(_builder.Countries));
        var (regions, codes) = (new Utf8Codes(_builder.Regions), new Utf8Codes(_builder.DiscountCodes));
        using var rows = new RawRows(database, Orders, storeId);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var subtotal = rows.Int64(4);
            _builder.AddOrder(new OrderRow(
                rows.Int32(0), _merges.KeptOf(rows.Int32OrNull(1)), rows.Day(2), SecondOfDay(rows.Utf8(3)), subtotal, subtotal + rows.Int64(5), rows.Int64(6))
            {
                Channel = channels.CodeOf(rows.Utf8(7)),
                Country = countries.CodeOf(rows.Utf8(8)),
                Region = regions.CodeOf(rows.Utf8(9)),
                DiscountCode = codes.CodeOf(rows.Utf8(10)),
            });
        }
    }

    private void ReadRefunds()
    {
        using var rows = new RawRows(database, Refunds, storeId);
        while (rows.Read())
        {
            _builder.AddRefund(new RefundRow(rows.Int32OrNull(0), _merges.KeptOf(rows.Int32OrNull(1)), rows.Day(2), rows.Int64(3)));
        }
    }

    private void ReadProducts(CancellationToken cancellationToken)
    {
        var products = new List<int>();
        using (var rows = new RawRows(database, Products, storeId))
        {
            while (rows.Read())
            {
                products.Add(rows.Int32(0));
                _builder.AddProduct(new CatalogueProduct(rows.Text(1)!, rows.Text(2)!, rows.Text(3)));
            }
        }

        if (products.Count == 0)
        {
            return;
        }

        var codes = new IdPlaces([.. products]);
        var orders = _builder.CustomerOrderIds();
        var newest = NewestOrderId();
        if ((long)orders.Count * SearchCost < newest)
        {
            ReadLinesOf(orders, codes, cancellationToken);
        }
        else
        {
            ReadAllLines(orders, newest, codes, cancellationToken);
        }
    }

    private int NewestOrderId()
    {
        using var newest = new RawRows(database, NewestId, 0);
        newest.Read();
        return newest.Int32(0);
    }

    private void ReadLinesOf(IReadOnlyList<int> orders, IdPlaces codes, CancellationToken cancellationToken)
    {
        using var lines = new RawRows(database, LinesOfOrder, 0);
        foreach (var order in orders)
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Restart(order);
            while (lines.Read())
            {
                AddLine(order, codes[lines.Int32(0)]);
            }
        }
    }

    private void ReadAllLines(IReadOnlyList<int> orders, int newest, IdPlaces codes, CancellationToken cancellationToken)
    {
        var isWanted = new BitArray(newest + 1);
        foreach (var order in orders)
        {
            isWanted[order] = true;
        }

        using var lines = new RawRows(database, AllLines, 0);
        while (lines.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var order = lines.Int32(0);
            if (order <= newest && isWanted[order])
            {
                AddLine(order, codes[lines.Int32(1)]);
            }
        }
    }

    private void AddLine(int order, int product)
    {
        if (product >= 0)
        {
            _builder.AddLine(order, product);
        }
    }

    // "2011-03-01 14:05:09", as EF Core writes moments; a day alone counts as midnight.
    internal static int SecondOfDay(ReadOnlySpan<byte> moment)
    {
        const int timeStart = 11;
        const int timeEnd = 19;
        if (moment.Length < timeEnd)
        {
            return 0;
        }

        var time = moment[timeStart..timeEnd];
        return (Digits(time[..2]) * 3600) + (Digits(time[3..5]) * 60) + Digits(time[6..8]);
    }

    private static int Digits(ReadOnlySpan<byte> two) => ((two[0] - '0') * 10) + two[1] - '0';
}
