using System.Text;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Adds or replaces orders with their lines.</summary>
internal sealed class OrderWriter : IDisposable
{
    private static readonly string[] Told =
    [
        "Number", "CustomerId", "PlacedAt", "OffsetMinutes", "Day", "Status", "IsValid", "Subtotal", "Discount", "Total", "Channel", "Country", "Region", "City", "DiscountCode", "FulfilledDay", "ContentHash",
    ];

    private readonly int _importId;
    private readonly bool _isEmpty;
    private readonly CustomerWriter _customers;
    private readonly ProductWriter _products;
    private readonly BulkInsert _orderInsert;
    private readonly BulkInsert _lineInsert;
    private readonly StoredHash _stored;
    private readonly Statement _update;
    private readonly Statement _keepVersion;
    private readonly Statement _keepLines;
    private readonly Statement _before;
    private readonly RefundWriter _refunds;
    private readonly Overlaps _overlaps;
    private long _nextId;
    private long _nextLineId;

    public OrderWriter(sqlite3 database, int storeId, int importId, bool isEmpty, CustomerWriter customers, ProductWriter products, RefundWriter refunds, Overlaps overlaps)
    {
        (_importId, _isEmpty, _customers, _products, _refunds, _overlaps) = (importId, isEmpty, customers, products, refunds, overlaps);
        _orderInsert = new BulkInsert(database, "Orders", ["Id", .. Told], [("StoreId", storeId), ("ImportId", importId)]);
        _lineInsert = new BulkInsert(database, "OrderLines", "Id", "OrderId", "ProductId", "Quantity", "Total");
        _stored = new StoredHash(database, "Orders", storeId);
        _update = new Statement(database, $"UPDATE \"Orders\" SET {string.Join(", ", Told.Append("ImportId").Select(column => $"\"{column}\" = ?"))} WHERE \"Id\" = ?");
        var columns = string.Join(", ", Told.Append("StoreId").Append("ImportId").Select(column => $"\"{column}\""));
        _keepVersion = new Statement(database, $"INSERT INTO \"Orders\" (\"Id\", \"ReplacedBy\", {columns}) SELECT ?, ?, {columns} FROM \"Orders\" WHERE \"Id\" = ?");
        _keepLines = new Statement(database, "UPDATE \"OrderLines\" SET \"OrderId\" = ? WHERE \"OrderId\" = ?");
        _before = new Statement(database, "SELECT \"Status\", (SELECT count(*) FROM \"OrderLines\" WHERE \"OrderId\" = \"Orders\".\"Id\") FROM \"Orders\" WHERE \"Id\" = ?");
        _nextId = NextId.Of(database, "Orders");
        _nextLineId = NextId.Of(database, "OrderLines");
    }

    public (long Id, OrderChange Change) Write(OrderDraft order, OrderBatch batch)
    {
        var number = batch.Texts[order.Number];
        if (!_isEmpty && _stored.Find(number) is { } known)
        {
            if (known.Hash == order.Hash)
            {
                _overlaps.Meet(known.ImportId);
                return (known.Id, OrderChange.Unchanged);
            }

            _overlaps.Meet(known.ImportId);
            if (Replace(order, batch.Texts, known.Id))
            {
                _overlaps.GoBack(known.ImportId);
            }

            AddLines(order, batch, known.Id);
            return (known.Id, OrderChange.Updated);
        }

        Insert(order, batch.Texts, _nextId);
        AddLines(order, batch, _nextId);
        if (!_isEmpty)
        {
            _refunds.Adopt(number, _nextId, Customer(order));
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
        _before.Dispose();
    }

    private void Insert(OrderDraft order, TextBuffer texts, long id)
    {
        _orderInsert.Add(id);
        _orderInsert.Add(texts[order.Number]);
        _orderInsert.Add(Customer(order));
        _orderInsert.Add(order.PlacedAt.Clock);
        _orderInsert.Add(order.PlacedAt.OffsetMinutes);
        _orderInsert.Add(ClockText.Day(order.PlacedAt.Clock));
        _orderInsert.AddOrNull(texts[order[OrderText.Status]]);
        _orderInsert.Add(order.IsValid ? 1 : 0);
        _orderInsert.Add(order.Subtotal);
        _orderInsert.Add(order.Discount);
        _orderInsert.Add(order.Total);
        _orderInsert.AddOrNull(texts[order[OrderText.Channel]]);
        _orderInsert.AddOrNull(texts[order[OrderText.Country]]);
        _orderInsert.AddOrNull(texts[order[OrderText.Region]]);
        _orderInsert.AddOrNull(City(order, texts));
        _orderInsert.AddOrNull(texts[order[OrderText.DiscountCode]]);
        _orderInsert.Add(FulfilledDay(order));
        _orderInsert.Add(order.Hash);
    }

    /// <returns>True where what it was before is the later state of it.</returns>
    private bool Replace(OrderDraft order, TextBuffer texts, long id)
    {
        var (progress, linesBefore) = Before(order, texts, id);
        // The old content moves to a key of its own, with its lines; the order keeps its key.
        var version = _nextId++;
        _keepVersion.Bind(1, version);
        _keepVersion.Bind(2, _importId);
        _keepVersion.Bind(3, id);
        _keepVersion.Run();
        _keepLines.Bind(1, version);
        _keepLines.Bind(2, id);
        _keepLines.Run();
        var losesRefund = !order.HasColumnRefund && _refunds.WithdrawColumn(texts[order.Number]);

        _update.Bind(1, texts[order.Number]);
        _update.Bind(2, Customer(order));
        _update.Bind(3, ClockText.Of(order.PlacedAt.Clock));
        _update.Bind(4, order.PlacedAt.OffsetMinutes);
        _update.Bind(5, ClockText.Day(order.PlacedAt.Clock));
        _update.BindOrNull(6, texts[order[OrderText.Status]]);
        _update.Bind(7, order.IsValid ? 1 : 0);
        _update.Bind(8, order.Subtotal);
        _update.Bind(9, order.Discount);
        _update.Bind(10, order.Total);
        _update.BindOrNull(11, texts[order[OrderText.Channel]]);
        _update.BindOrNull(12, texts[order[OrderText.Country]]);
        _update.BindOrNull(13, texts[order[OrderText.Region]]);
        _update.BindOrNull(14, City(order, texts));
        _update.BindOrNull(15, texts[order[OrderText.DiscountCode]]);
        _update.Bind(16, FulfilledDay(order));
        _update.Bind(17, order.Hash);
        _update.Bind(18, _importId);
        _update.Bind(19, id);
        _update.Run();
        // Lines also go where a shop edits an order, but then it has moved on or was paid back in part.
        return progress < 0 || (progress is null or 0 && (losesRefund || (order.LineCount < linesBefore && !order.HasColumnRefund)));
    }

    /// <summary>How far the order moved since it was told before, and how many lines it had.</summary>
    private (int? Progress, long Lines) Before(OrderDraft order, TextBuffer texts, long id)
    {
        _before.Bind(1, id);
        _before.Step();
        var before = (OrderProgress.Between(_before.Text(0), Encoding.UTF8.GetString(texts[order[OrderText.Status]])), _before.Integer(1));
        _before.Reset();
        return before;
    }

    private void AddLines(OrderDraft order, OrderBatch batch, long id)
    {
        foreach (var line in batch.LinesOf(order))
        {
            _lineInsert.Add(_nextLineId++);
            _lineInsert.Add(id);
            _lineInsert.Add(line.Product < 0 ? null : _products.IdOf(line.Product));
            _lineInsert.Add(line.Quantity);
            _lineInsert.Add(line.Total);
        }
    }

    private ReadOnlySpan<byte> City(OrderDraft order, TextBuffer texts) => _customers.IsErased(order.Customer) ? [] : texts[order[OrderText.City]];

    private static long? FulfilledDay(OrderDraft order) => order.FulfilledDay == 0 ? null : order.FulfilledDay;

    private long? Customer(OrderDraft order) => order.Customer < 0 ? null : _customers.IdOf(order.Customer);
}
