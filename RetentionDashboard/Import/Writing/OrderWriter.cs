using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Adds or replaces orders with their lines.</summary>
internal sealed class OrderWriter : IDisposable
{
    private static readonly string[] Columns =
    [
        "StoreId", "Number", "CustomerId", "PlacedAt", "OffsetMinutes", "Day", "Status", "IsValid", "Subtotal", "Discount", "Total", "Channel", "Country", "Region", "City",
        "DiscountCode", "ContentHash", "ImportId",
    ];

    private readonly int _storeId;
    private readonly int _importId;
    private readonly bool _isEmpty;
    private readonly IReadOnlyList<LineDraft> _lines;
    private readonly long[] _customers;
    private readonly long[] _products;
    private readonly BulkInsert _orderInsert;
    private readonly BulkInsert _lineInsert;
    private readonly StoredHash _stored;
    private readonly Statement _update;
    private readonly Statement _keepVersion;
    private readonly Statement _keepLines;
    private readonly RefundWriter _refunds;
    private readonly Overlaps _overlaps;
    private long _nextId;
    private long _nextLineId;

    public OrderWriter(sqlite3 database, int storeId, int importId, bool isEmpty, IReadOnlyList<LineDraft> lines, long[] customers, long[] products, RefundWriter refunds, Overlaps overlaps)
    {
        (_refunds, _overlaps) = (refunds, overlaps);
        (_storeId, _importId, _isEmpty, _lines, _customers, _products) = (storeId, importId, isEmpty, lines, customers, products);
        _orderInsert = new BulkInsert(database, "Orders", ["Id", .. Columns]);
        _lineInsert = new BulkInsert(database, "OrderLines", "Id", "OrderId", "ProductId", "Quantity", "Total");
        _stored = new StoredHash(database, "Orders", storeId);
        _update = new Statement(database, $"UPDATE \"Orders\" SET {string.Join(", ", Columns.Select(column => $"\"{column}\" = ?"))} WHERE \"Id\" = ?");
        var columns = string.Join(", ", Columns.Select(column => $"\"{column}\""));
        _keepVersion = new Statement(database, $"INSERT INTO \"Orders\" (\"Id\", \"ReplacedBy\", {columns}) SELECT ?, ?, {columns} FROM \"Orders\" WHERE \"Id\" = ?");
        _keepLines = new Statement(database, "UPDATE \"OrderLines\" SET \"OrderId\" = ? WHERE \"OrderId\" = ?");
        _nextId = NextId.Of(database, "Orders");
        _nextLineId = NextId.Of(database, "OrderLines");
    }

    public (long Id, OrderChange Change) Write(OrderDraft order)
    {
        if (!_isEmpty && _stored.Find(order.Number) is { } known)
        {
            if (known.Hash == order.Hash)
            {
                _overlaps.Meet(known.ImportId);
                return (known.Id, OrderChange.Unchanged);
            }

            _overlaps.Change(known.ImportId);
            Replace(order, known.Id);
            AddLines(order, known.Id);
            return (known.Id, OrderChange.Updated);
        }

        Insert(order, _nextId);
        AddLines(order, _nextId);
        if (!_isEmpty)
        {
            _refunds.Adopt(order.Number, _nextId, Customer(order));
        }

        return (_nextId++, OrderChange.Added);
    }

    public void Finish()
    {
        _orderInsert.Finish();
        _lineInsert.Finish();
    }

    public void Dispose()
    {
        _orderInsert.Dispose();
        _lineInsert.Dispose();
        _stored.Dispose();
        _update.Dispose();
        _keepVersion.Dispose();
        _keepLines.Dispose();
    }

    private void Insert(OrderDraft order, long id)
    {
        _orderInsert.Add(id);
        _orderInsert.Add(_storeId);
        _orderInsert.Add(order.Number);
        _orderInsert.Add(Customer(order));
        _orderInsert.Add(ClockText.Of(order.PlacedAt.Clock));
        _orderInsert.Add(order.PlacedAt.OffsetMinutes);
        _orderInsert.Add(ClockText.Day(order.PlacedAt.Clock));
        _orderInsert.Add(order.Status);
        _orderInsert.Add(order.IsValid ? 1 : 0);
        _orderInsert.Add(order.Subtotal);
        _orderInsert.Add(order.Discount);
        _orderInsert.Add(order.Total);
        _orderInsert.Add(order.Channel);
        _orderInsert.Add(order.Country);
        _orderInsert.Add(order.Region);
        _orderInsert.Add(order.City);
        _orderInsert.Add(order.DiscountCode);
        _orderInsert.Add(order.Hash);
        _orderInsert.Add(_importId);
    }

    private void Replace(OrderDraft order, long id)
    {
        // The old content moves to a key of its own, with its lines; the order keeps its key.
        var version = _nextId++;
        _keepVersion.Bind(1, version);
        _keepVersion.Bind(2, _importId);
        _keepVersion.Bind(3, id);
        _keepVersion.Run();
        _keepLines.Bind(1, version);
        _keepLines.Bind(2, id);
        _keepLines.Run();
        if (!order.HasColumnRefund)
        {
            _refunds.WithdrawColumn(order.Number);
        }

        _update.Bind(1, _storeId);
        _update.Bind(2, order.Number);
        _update.Bind(3, Customer(order));
        _update.Bind(4, ClockText.Of(order.PlacedAt.Clock));
        _update.Bind(5, order.PlacedAt.OffsetMinutes);
        _update.Bind(6, ClockText.Day(order.PlacedAt.Clock));
        _update.Bind(7, order.Status);
        _update.Bind(8, order.IsValid ? 1 : 0);
        _update.Bind(9, order.Subtotal);
        _update.Bind(10, order.Discount);
        _update.Bind(11, order.Total);
        _update.Bind(12, order.Channel);
        _update.Bind(13, order.Country);
        _update.Bind(14, order.Region);
        _update.Bind(15, order.City);
        _update.Bind(16, order.DiscountCode);
        _update.Bind(17, order.Hash);
        _update.Bind(18, _importId);
        _update.Bind(19, id);
        _update.Run();
    }

    private void AddLines(OrderDraft order, long id)
    {
        // The draft chains its lines from the last to the first; keys run with the file.
        var key = _nextLineId + order.LineCount;
        _nextLineId = key;
        for (var at = order.LastLine; at >= 0; at = _lines[at].Before)
        {
            var line = _lines[at];
            _lineInsert.Add(--key);
            _lineInsert.Add(id);
            _lineInsert.Add(line.Product < 0 ? null : _products[line.Product]);
            _lineInsert.Add(line.Quantity);
            _lineInsert.Add(line.Total);
        }
    }

    private long? Customer(OrderDraft order) => order.Customer < 0 ? null : _customers[order.Customer];
}
