using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds or adds the customers of a file, and keeps what each import told of those that several imports told.</summary>
internal sealed class CustomerWriter : IDisposable
{
    private readonly int _storeId;
    private readonly int _importId;
    private readonly bool _isEmpty;
    private readonly Statement _find;
    private readonly Statement _read;
    private readonly Statement _copy;
    private readonly Statement _tell;
    private readonly Statement _update;
    private readonly BulkInsert _insert;
    private readonly long _firstNew;
    private long _next;

    public CustomerWriter(sqlite3 database, int storeId, int importId, bool isEmpty)
    {
        (_storeId, _importId, _isEmpty) = (storeId, importId, isEmpty);
        _find = new Statement(database, "SELECT \"Id\" FROM \"Customers\" WHERE \"StoreId\" = ? AND \"Identity\" = ?");
        _read = new Statement(database, """
            SELECT "Name", "NameAt", "Email", "EmailAt", "Phone", "PhoneAt", EXISTS (SELECT 1 FROM "CustomerFacts" WHERE "CustomerId" = c."Id") FROM "Customers" c WHERE "Id" = ?
            """);
        _copy = new Statement(database, """
            INSERT INTO "CustomerFacts" ("CustomerId", "ImportId", "Name", "NameAt", "Email", "EmailAt", "Phone", "PhoneAt")
            SELECT "Id", "ImportId", "Name", "NameAt", "Email", "EmailAt", "Phone", "PhoneAt" FROM "Customers" WHERE "Id" = ?
            """);
        _tell = new Statement(database, """
            INSERT INTO "CustomerFacts" ("Name", "NameAt", "Email", "EmailAt", "Phone", "PhoneAt", "CustomerId", "ImportId") VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
        _update = new Statement(database, """
            UPDATE "Customers" SET "Name" = ?, "NameAt" = ?, "Email" = ?, "EmailAt" = ?, "Phone" = ?, "PhoneAt" = ? WHERE "Id" = ?
            """);
        _insert = new BulkInsert(database, "Customers", "Id", "StoreId", "Identity", "Kind", "Name", "Email", "Phone", "NameAt", "EmailAt", "PhoneAt", "ImportId");
        _firstNew = _next = NextId.Of(database, "Customers");
    }

    /// <summary>The key of a customer that this file names for the first time.</summary>
    public long Resolve(string identity)
    {
        if (!_isEmpty)
        {
            _find.Bind(1, _storeId);
            _find.Bind(2, identity);
            long? known = _find.Step() ? _find.Integer(0) : null;
            _find.Reset();
            if (known is { } id)
            {
                return id;
            }
        }

        return _next++;
    }

    /// <summary>Writes what the whole file told.</summary>
    /// <returns>True for a customer that the store did not know.</returns>
    public bool Write(long id, CustomerDraft customer)
    {
        if (id < _firstNew)
        {
            Merge(id, customer);
            return false;
        }

        _insert.Add(id);
        _insert.Add(_storeId);
        _insert.Add(customer.Identity);
        _insert.Add((int)customer.Kind);
        _insert.Add(customer.Name.Value);
        _insert.Add(customer.Email.Value);
        _insert.Add(customer.Phone.Value);
        _insert.Add(customer.Name.At);
        _insert.Add(customer.Email.At);
        _insert.Add(customer.Phone.At);
        _insert.Add(_importId);
        return true;
    }

    public void Finish() => _insert.Finish();

    public void Dispose()
    {
        _find.Dispose();
        _read.Dispose();
        _copy.Dispose();
        _tell.Dispose();
        _update.Dispose();
        _insert.Dispose();
    }

    private void Merge(long id, CustomerDraft customer)
    {
        _read.Bind(1, id);
        _read.Step();
        NewestText[] known = [_read.Newest(0), _read.Newest(2), _read.Newest(4)];
        var hasFacts = _read.Integer(6) != 0;
        _read.Reset();
        if (!hasFacts)
        {
            _copy.Bind(1, id);
            _copy.Run();
        }

        NewestText[] told = [customer.Name, customer.Email, customer.Phone];
        Bind(_tell, told);
        _tell.Bind(7, id);
        _tell.Bind(8, _importId);
        _tell.Run();

        var changed = false;
        for (var i = 0; i < known.Length; i++)
        {
            var before = (known[i].Value, known[i].At);
            known[i].Tell(told[i].Value, told[i].At);
            changed |= before != (known[i].Value, known[i].At);
        }

        if (changed)
        {
            Bind(_update, known);
            _update.Bind(7, id);
            _update.Run();
        }
    }

    private static void Bind(Statement statement, NewestText[] texts)
    {
        for (var i = 0; i < texts.Length; i++)
        {
            statement.Bind((2 * i) + 1, texts[i].Value);
            statement.Bind((2 * i) + 2, texts[i].At);
        }
    }
}
