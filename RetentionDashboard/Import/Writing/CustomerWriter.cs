using System.Text;
using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds or adds the customers of a file, and keeps what each import told of those that several imports told.</summary>
internal sealed class CustomerWriter : IDisposable
{
    private readonly int _importId;
    private readonly FileKeys _keys;
    private readonly Statement _read;
    private readonly Statement _copy;
    private readonly Statement _tell;
    private readonly Statement _update;
    private readonly BulkInsert _insert;
    private readonly ErasedPeople? _erased;
    private readonly sqlite3 _database;
    private readonly int _storeId;

    /// <param name="erased">Null for a store where nobody was erased.</param>
    public CustomerWriter(sqlite3 database, int storeId, int importId, bool isEmpty, ErasedPeople? erased)
    {
        (_database, _storeId, _importId, _erased) = (database, storeId, importId, erased);
        _keys = new FileKeys(database, "Customers", "Identity", storeId, isEmpty);
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
        _insert = new BulkInsert(database, "Customers", ["Id", "Identity", "Kind", "Name", "NameAt", "Email", "EmailAt", "Phone", "PhoneAt"], [("StoreId", storeId), ("ImportId", importId)]);
    }

    /// <summary>Finds the next customer that this file names for the first time.</summary>
    public void Resolve(ReadOnlySpan<byte> identity) => _keys.Resolve(identity, _erased);

    /// <summary>The key of the numbered customer of the file.</summary>
    public long IdOf(int number) => _keys.IdOf(number);

    /// <summary>True for the numbered customer of the file where nothing may be kept of them but numbers.</summary>
    public bool IsErased(int number) => _erased is not null && number >= 0 && _erased.Holds(IdOf(number));

    /// <summary>Writes what the whole file told.</summary>
    /// <returns>How many of those that count the store did not know.</returns>
    public int Write(NameBook customers, CancellationToken cancellationToken)
    {
        var added = 0;
        for (var number = 0; number < customers.Count; number++)
        {
            if ((number & 0x3FFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var id = IdOf(number);
            if (_erased is not null && (_erased.Holds(id) || Anonymise(id, customers, number)))
            {
                continue;
            }

            if (!_keys.IsNew(id))
            {
                Merge(id, customers, number);
                continue;
            }

            added += OrderSettlement.Counts(customers, number) ? 1 : 0;
            _insert.Add(id);
            _insert.Add(customers.Key(number));
            _insert.Add((int)OrderSettlement.KindOf(customers, number));
            for (var fact = 0; fact < OrderSettlement.CustomerFacts; fact++)
            {
                var text = customers.Fact(number, fact, out var at);
                _insert.AddOrNull(text);
                _insert.Add(text.IsEmpty || at == NameBook.UnknownMoment ? null : at);
            }
        }

        _insert.Finish();
        return added;
    }

    public void Dispose()
    {
        _keys.Dispose();
        _read.Dispose();
        _copy.Dispose();
        _tell.Dispose();
        _update.Dispose();
        _insert.Dispose();
    }

    private void Merge(long id, NameBook customers, int number)
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

        NewestText[] told = [customers.Fact(number, OrderSettlement.CustomerName), customers.Fact(number, OrderSettlement.CustomerEmail), customers.Fact(number, OrderSettlement.CustomerPhone)];
        if (_erased?.FindEmail(told[OrderSettlement.CustomerEmail].Value) is not null)
        {
            told[OrderSettlement.CustomerEmail] = default;
        }

        if (_erased?.FindPhone(told[OrderSettlement.CustomerPhone].Value) is not null)
        {
            told[OrderSettlement.CustomerPhone] = default;
        }

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

    /// <summary>
    /// Somebody whom the store did not know by this key, and whose e-mail or phone is that of an erased one: another system numbers its customers otherwise. Only
    /// the whole file tells, so that their orders are written by then.
    /// </summary>
    private bool Anonymise(long id, NameBook customers, int number)
    {
        if (!_keys.IsNew(id)
            || (_erased!.FindEmail(customers.Fact(number, OrderSettlement.CustomerEmail).Value) ?? _erased.FindPhone(customers.Fact(number, OrderSettlement.CustomerPhone).Value)) is not { } anonymous)
        {
            return false;
        }

        foreach (var sql in (string[])["UPDATE \"Orders\" SET \"CustomerId\" = ?1, \"City\" = NULL WHERE \"CustomerId\" = ?2", "UPDATE \"Refunds\" SET \"CustomerId\" = ?1 WHERE \"CustomerId\" = ?2"])
        {
            using var move = new Statement(_database, sql);
            move.Bind(1, anonymous);
            move.Bind(2, id);
            move.Run();
        }

        using var remember = new Statement(_database, "INSERT OR IGNORE INTO \"ErasedIdentities\" (\"StoreId\", \"Hash\", \"CustomerId\") VALUES (?, ?, ?)");
        remember.Bind(1, _storeId);
        remember.Bind(2, _erased.HashOf(Encoding.UTF8.GetString(customers.Key(number))));
        remember.Bind(3, anonymous);
        remember.Run();
        return true;
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
