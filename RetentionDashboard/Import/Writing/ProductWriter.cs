using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds or adds the products of a file, and keeps what each import told of those that several imports told.</summary>
internal sealed class ProductWriter : IDisposable
{
    private readonly int _importId;
    private readonly FileKeys _keys;
    private readonly Statement _read;
    private readonly Statement _copy;
    private readonly Statement _tell;
    private readonly Statement _update;
    private readonly BulkInsert _insert;

    public ProductWriter(sqlite3 database, int storeId, int importId, bool isEmpty)
    {
        _importId = importId;
        _keys = new FileKeys(database, "Products", "Key", storeId, isEmpty);
        // A name without a moment that equals the key only stands in for one.
        _read = new Statement(database, """
            SELECT CASE WHEN "NameAt" IS NULL AND "Name" = "Key" THEN NULL ELSE "Name" END, "NameAt", "Category", "CategoryAt", "Key",
                   EXISTS (SELECT 1 FROM "ProductFacts" WHERE "ProductId" = p."Id")
            FROM "Products" p WHERE "Id" = ?
            """);
        _copy = new Statement(database, """
            INSERT INTO "ProductFacts" ("ProductId", "ImportId", "Name", "NameAt", "Category", "CategoryAt")
            SELECT "Id", "ImportId", CASE WHEN "NameAt" IS NULL AND "Name" = "Key" THEN NULL ELSE "Name" END, "NameAt", "Category", "CategoryAt" FROM "Products" WHERE "Id" = ?
            """);
        _tell = new Statement(database, "INSERT INTO \"ProductFacts\" (\"Name\", \"NameAt\", \"Category\", \"CategoryAt\", \"ProductId\", \"ImportId\") VALUES (?, ?, ?, ?, ?, ?)");
        _update = new Statement(database, "UPDATE \"Products\" SET \"Name\" = ?, \"NameAt\" = ?, \"Category\" = ?, \"CategoryAt\" = ? WHERE \"Id\" = ?");
        _insert = new BulkInsert(database, "Products", ["Id", "Key", "Name", "NameAt", "Category", "CategoryAt"], [("StoreId", storeId), ("ImportId", importId)]);
    }

    /// <summary>Finds the next product that this file names for the first time.</summary>
    public void Resolve(ReadOnlySpan<byte> key) => _keys.Resolve(key);

    /// <summary>The key of the numbered product of the file.</summary>
    public long IdOf(int number) => _keys.IdOf(number);

    /// <summary>Writes what the whole file told.</summary>
    public void Write(NameBook products)
    {
        for (var number = 0; number < products.Count; number++)
        {
            var id = IdOf(number);
            if (!_keys.IsNew(id))
            {
                Merge(id, products.Fact(number, OrderCollector.ProductName), products.Fact(number, OrderCollector.ProductCategory));
                continue;
            }

            _insert.Add(id);
            _insert.Add(products.Key(number));
            var name = products.Fact(number, OrderCollector.ProductName, out var nameAt);
            _insert.Add(name.IsEmpty ? products.Key(number) : name);
            _insert.Add(name.IsEmpty || nameAt == NameBook.UnknownMoment ? null : nameAt);
            var category = products.Fact(number, OrderCollector.ProductCategory, out var categoryAt);
            _insert.AddOrNull(category);
            _insert.Add(category.IsEmpty || categoryAt == NameBook.UnknownMoment ? null : categoryAt);
        }

        _insert.Finish();
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

    private void Merge(long id, NewestText toldName, NewestText toldCategory)
    {
        _read.Bind(1, id);
        _read.Step();
        var (name, category) = (_read.Newest(0), _read.Newest(2));
        var key = _read.Text(4)!;
        var hasFacts = _read.Integer(5) != 0;
        _read.Reset();
        if (!hasFacts)
        {
            _copy.Bind(1, id);
            _copy.Run();
        }

        Bind(_tell, toldName.Value, toldName, toldCategory);
        _tell.Bind(5, id);
        _tell.Bind(6, _importId);
        _tell.Run();

        var before = (name.Value, name.At, category.Value, category.At);
        name.Tell(toldName.Value, toldName.At);
        category.Tell(toldCategory.Value, toldCategory.At);
        if (before != (name.Value, name.At, category.Value, category.At))
        {
            Bind(_update, name.Value ?? key, name, category);
            _update.Bind(5, id);
            _update.Run();
        }
    }

    private static void Bind(Statement statement, string? name, NewestText told, NewestText category)
    {
        statement.Bind(1, name);
        statement.Bind(2, told.At);
        statement.Bind(3, category.Value);
        statement.Bind(4, category.At);
    }
}
