using System.Text;
using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads a store's orders straight from SQLite into an <see cref="OrderHistory"/>: entities would cost ten times the time.</summary>
internal sealed class SnapshotReader(sqlite3 database, int storeId)
{
    // The unary plus keeps SQLite from walking an index and jumping to every row.
    private const string Orders = """
        SELECT Id, CustomerId, Day, PlacedAt, Subtotal, Discount, Total, Channel, Country, DiscountCode, Region
        FROM Orders WHERE +StoreId = ?1 AND IsValid = 1 AND ReplacedBy IS NULL
        """;

    private const string Refunds = "SELECT OrderId, CustomerId, Day, Amount FROM RefundsInEffect WHERE +StoreId = ?1";
    private const string Products = "SELECT Id, Key, Name, Category FROM Products WHERE +StoreId = ?1";
    private const string Lines = "SELECT ProductId FROM OrderLines WHERE OrderId = ?1 AND ProductId IS NOT NULL";

    private readonly OrderHistoryBuilder _builder = new() { StoreId = storeId };

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
        ReadFirstOrderProducts(cancellationToken);
        return _builder.Build();
    }

    private void ReadOrders(CancellationToken cancellationToken)
    {
        using var rows = new RawRows(database, Orders, storeId);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            var subtotal = rows.Int64(4);
            _builder.AddOrder(new OrderRow(
                rows.Int32(0), rows.Int32OrNull(1), rows.Day(2), SecondOfDay(rows.Utf8(3)), subtotal, subtotal + rows.Int64(5), rows.Int64(6))
            {
                Channel = Code(_builder.Channels, rows.Utf8(7)),
                Country = Code(_builder.Countries, rows.Utf8(8)),
                DiscountCode = Code(_builder.DiscountCodes, rows.Utf8(9)),
                Region = Code(_builder.Regions, rows.Utf8(10)),
            });
        }
    }

    private void ReadRefunds()
    {
        using var rows = new RawRows(database, Refunds, storeId);
        while (rows.Read())
        {
            _builder.AddRefund(new RefundRow(rows.Int32OrNull(0), rows.Int32OrNull(1), rows.Day(2), rows.Int64(3)));
        }
    }

    private void ReadFirstOrderProducts(CancellationToken cancellationToken)
    {
        var codes = new Dictionary<int, int>();
        using (var rows = new RawRows(database, Products, storeId))
        {
            while (rows.Read())
            {
                codes.Add(rows.Int32(0), _builder.AddProduct(new CatalogueProduct(rows.Text(1)!, rows.Text(2)!, rows.Text(3))));
            }
        }

        if (codes.Count == 0)
        {
            return;
        }

        using var lines = new RawRows(database, Lines, 0);
        foreach (var order in _builder.FirstOrderIds())
        {
            cancellationToken.ThrowIfCancellationRequested();
            lines.Restart(order);
            while (lines.Read())
            {
                if (codes.TryGetValue(lines.Int32(0), out var product))
                {
                    _builder.AddLine(order, product);
                }
            }
        }
    }

    private static int Code(DimensionBuilder dimension, ReadOnlySpan<byte> utf8)
    {
        const int longest = 256;
        if (utf8.Length > longest)
        {
            return dimension.CodeOf(Encoding.UTF8.GetString(utf8));
        }

        Span<char> text = stackalloc char[longest];
        return dimension.CodeOf(text[..Encoding.UTF8.GetChars(utf8, text)]);
    }

    // "2011-03-01 14:05:09", as EF Core writes moments; a day alone counts as midnight.
    private static int SecondOfDay(ReadOnlySpan<byte> moment)
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
