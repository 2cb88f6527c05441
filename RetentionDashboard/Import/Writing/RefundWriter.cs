using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Adds refunds. What an earlier import told otherwise stays in the table, marked as replaced, so that an undo can bring it back.</summary>
internal sealed class RefundWriter : IDisposable
{
    private readonly int _storeId;
    private readonly int _importId;
    private readonly bool _isEmpty;
    private readonly bool _someStandAlone;
    private readonly Overlaps _overlaps;
    private readonly BulkInsert _insert;
    private readonly StoredHash _stored;
    private readonly Statement _findByDay;
    private readonly Statement _withdraw;
    private readonly Statement _findOrder;
    private readonly Statement _findAlone;
    private readonly Statement _succeed;
    private long _nextId;

    public RefundWriter(sqlite3 database, int storeId, int importId, bool isEmpty, Overlaps overlaps)
    {
        (_storeId, _importId, _isEmpty, _overlaps) = (storeId, importId, isEmpty, overlaps);
        _insert = new BulkInsert(
            database, "Refunds", ["Id", "Number", "OrderId", "CustomerId", "RefundedAt", "Day", "Amount", "StatedAmount", "IsImplied", "ContentHash"], [("StoreId", storeId), ("ImportId", importId)]);
        _stored = new StoredHash(database, "Refunds", storeId);
        // Earlier versions numbered the first refund row of an order like the order itself.
        _findByDay = new Statement(
            database, "SELECT \"Id\", \"ContentHash\", \"ImportId\" FROM \"Refunds\" WHERE \"StoreId\" = ? AND \"Number\" = ? AND \"Day\" = ? AND \"ReplacedBy\" IS NULL");
        _withdraw = new Statement(database, "UPDATE \"Refunds\" SET \"ReplacedBy\" = ? WHERE \"Id\" = ?");
        _findOrder = new Statement(database, "SELECT \"Id\", \"CustomerId\", \"ImportId\" FROM \"Orders\" WHERE \"StoreId\" = ? AND \"Number\" = ? AND \"ReplacedBy\" IS NULL");
        // A slash and the day follow the number; more would belong to an order whose number only begins like this one.
        _findAlone = new Statement(database, """
            SELECT "Id", "ImportId" FROM "Refunds"
            WHERE "StoreId" = ?1 AND ("Number" = ?2 OR ("Number" > ?2 || '/' AND "Number" < ?2 || '0' AND length("Number") = length(?2) + 11)) AND "OrderId" IS NULL AND "ReplacedBy" IS NULL
            """);
        _succeed = new Statement(database, """
            INSERT INTO "Refunds" ("Id", "StoreId", "Number", "OrderId", "CustomerId", "RefundedAt", "Day", "Amount", "StatedAmount", "ContentHash", "ImportId")
            SELECT ?, "StoreId", "Number", ?, coalesce("CustomerId", ?), "RefundedAt", "Day", "Amount", "StatedAmount", "ContentHash", ? FROM "Refunds" WHERE "Id" = ?
            """);
        _nextId = NextId.Of(database, "Refunds");
        _someStandAlone = !isEmpty && SomeStandAlone(database, storeId);
    }

    public void Write(in RefundDraft refund, TextBuffer texts, long? order, long? customer)
    {
        if (!_isEmpty)
        {
            if ((_stored.Find(texts[refund.Number]) ?? FindByDay(refund, texts)) is { } known)
            {
                _overlaps.Meet(known.ImportId);
                if (known.Hash == refund.Hash)
                {
                    return;
                }

                Withdraw(known.Id);
            }

            if (order is null)
            {
                (order, customer) = FindOrder(texts[refund.OrderNumber], customer);
            }
        }

        _insert.Add(_nextId++);
        _insert.Add(texts[refund.Number]);
        _insert.Add(order);
        _insert.Add(customer);
        _insert.Add(refund.At.Clock);
        _insert.Add(ClockText.Day(refund.At.Clock));
        _insert.Add(refund.Amount);
        _insert.Add(refund.Stated);
        _insert.Add(refund.IsImplied ? 1 : 0);
        _insert.Add(refund.Hash);
    }

    /// <summary>Takes back the refund that was a column of an order and is no longer told.</summary>
    /// <returns>True where there was one.</returns>
    public bool WithdrawColumn(ReadOnlySpan<byte> orderNumber)
    {
        if (_stored.Find([.. orderNumber, .. "/refund"u8]) is not { } known)
        {
            return false;
        }

        _overlaps.Meet(known.ImportId);
        Withdraw(known.Id);
        return true;
    }

    /// <summary>Refunds that came before their order become the order's.</summary>
    public void Adopt(ReadOnlySpan<byte> orderNumber, long order, long? customer)
    {
        if (!_someStandAlone)
        {
            return;
        }

        _findAlone.Bind(1, _storeId);
        _findAlone.Bind(2, orderNumber);
        var alone = new List<(long Id, int ImportId)>();
        while (_findAlone.Step())
        {
            alone.Add((_findAlone.Integer(0), (int)_findAlone.Integer(1)));
        }

        _findAlone.Reset();
        foreach (var (id, importId) in alone)
        {
            _overlaps.Meet(importId);
            Withdraw(id);
            _succeed.Bind(1, _nextId++);
            _succeed.Bind(2, order);
            _succeed.Bind(3, customer);
            _succeed.Bind(4, _importId);
            _succeed.Bind(5, id);
            _succeed.Run();
        }
    }

    public void Finish() => _insert.Finish();

    public void Dispose()
    {
        _insert.Dispose();
        _stored.Dispose();
        _findByDay.Dispose();
        _withdraw.Dispose();
        _findOrder.Dispose();
        _findAlone.Dispose();
        _succeed.Dispose();
    }

    private static bool SomeStandAlone(sqlite3 database, int storeId)
    {
        using var find = new Statement(database, "SELECT EXISTS (SELECT 1 FROM \"Refunds\" WHERE \"StoreId\" = ? AND \"OrderId\" IS NULL AND \"ReplacedBy\" IS NULL)");
        find.Bind(1, storeId);
        return find.Step() && find.Integer(0) != 0;
    }

    private StoredHash.Stored? FindByDay(in RefundDraft refund, TextBuffer texts)
    {
        if (refund.IsColumn)
        {
            return null;
        }

        _findByDay.Bind(1, _storeId);
        _findByDay.Bind(2, texts[refund.OrderNumber]);
        _findByDay.Bind(3, ClockText.Day(refund.At.Clock));
        StoredHash.Stored? found = _findByDay.Step() ? new StoredHash.Stored(_findByDay.Integer(0), _findByDay.Integer(1), (int)_findByDay.Integer(2)) : null;
        _findByDay.Reset();
        return found;
    }

    private void Withdraw(long id)
    {
        _withdraw.Bind(1, _importId);
        _withdraw.Bind(2, id);
        _withdraw.Run();
    }

    private (long? Order, long? Customer) FindOrder(ReadOnlySpan<byte> number, long? customer)
    {
        _findOrder.Bind(1, _storeId);
        _findOrder.Bind(2, number);
        long? order = null;
        if (_findOrder.Step())
        {
            order = _findOrder.Integer(0);
            customer ??= _findOrder.IsNull(1) ? null : _findOrder.Integer(1);
            _overlaps.Meet((int)_findOrder.Integer(2));
        }

        _findOrder.Reset();
        return (order, customer);
    }
}
