using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Adds or replaces refunds.</summary>
internal sealed class RefundWriter : IDisposable
{
    private readonly int _storeId;
    private readonly int _importId;
    private readonly bool _isEmpty;
    private readonly BulkInsert _insert;
    private readonly StoredHash _stored;
    private readonly Statement _remove;
    private readonly Statement _findOrder;
    private long _nextId;

    public RefundWriter(sqlite3 database, int storeId, int importId, bool isEmpty)
    {
        (_storeId, _importId, _isEmpty) = (storeId, importId, isEmpty);
        _insert = new BulkInsert(database, "Refunds", "Id", "StoreId", "Number", "OrderId", "CustomerId", "RefundedAt", "Day", "Amount", "StatedAmount", "ContentHash", "ImportId");
        _stored = new StoredHash(database, "Refunds", storeId);
        _remove = new Statement(database, "DELETE FROM \"Refunds\" WHERE \"Id\" = ?");
        _findOrder = new Statement(database, "SELECT \"Id\", \"CustomerId\" FROM \"Orders\" WHERE \"StoreId\" = ? AND \"Number\" = ? AND \"ReplacedBy\" IS NULL");
        _nextId = NextId.Of(database, "Refunds");
    }

    /// <param name="identity">Of the customer, as part of what makes a refund the same.</param>
    public void Write(RefundDraft refund, long? order, long? customer, string? identity)
    {
        var hash = refund.Hash(identity);
        var id = _nextId;
        if (!_isEmpty)
        {
            if (_stored.Find(refund.Number) is var (known, knownHash))
            {
                if (knownHash == hash)
                {
                    return;
                }

                _remove.Bind(1, known);
                _remove.Run();
                id = known;
            }

            if (order is null && refund.OrderNumber is { } number)
            {
                (order, customer) = FindOrder(number, customer);
            }
        }

        _nextId += id == _nextId ? 1 : 0;
        _insert.Add(id);
        _insert.Add(_storeId);
        _insert.Add(refund.Number);
        _insert.Add(order);
        _insert.Add(customer);
        _insert.Add(ClockText.Of(refund.At.Clock));
        _insert.Add(ClockText.Day(refund.At.Clock));
        _insert.Add(refund.Amount);
        _insert.Add(refund.Stated);
        _insert.Add(hash);
        _insert.Add(_importId);
    }

    public void Finish() => _insert.Finish();

    public void Dispose()
    {
        _insert.Dispose();
        _stored.Dispose();
        _remove.Dispose();
        _findOrder.Dispose();
    }

    private (long? Order, long? Customer) FindOrder(string number, long? customer)
    {
        _findOrder.Bind(1, _storeId);
        _findOrder.Bind(2, number);
        long? order = null;
        if (_findOrder.Step())
        {
            order = _findOrder.Integer(0);
            customer ??= _findOrder.IsNull(1) ? null : _findOrder.Integer(1);
        }

        _findOrder.Reset();
        return (order, customer);
    }
}
