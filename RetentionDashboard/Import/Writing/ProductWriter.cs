using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds or adds the products of a batch.</summary>
internal sealed class ProductWriter(sqlite3 database, int storeId, bool isEmpty)
{
    /// <returns>The key of each draft.</returns>
    public long[] Write(IReadOnlyList<ProductDraft> products)
    {
        var ids = new long[products.Count];
        var next = NextId.Of(database, "Products");
        using var find = new Statement(database, "SELECT \"Id\", \"Name\", \"Category\" FROM \"Products\" WHERE \"StoreId\" = ? AND \"Key\" = ?");
        using var update = new Statement(database, "UPDATE \"Products\" SET \"Name\" = ?, \"Category\" = ? WHERE \"Id\" = ?");
        using var insert = new BulkInsert(database, "Products", "Id", "StoreId", "Key", "Name", "Category");
        for (var i = 0; i < ids.Length; i++)
        {
            var product = products[i];
            if (!isEmpty && Find(find, update, product) is { } known)
            {
                ids[i] = known;
                continue;
            }

            ids[i] = next++;
            insert.Add(ids[i]);
            insert.Add(storeId);
            insert.Add(product.Key);
            insert.Add(product.Name ?? product.Key);
            insert.Add(product.Category);
        }

        insert.Finish();
        return ids;
    }

    private long? Find(Statement find, Statement update, ProductDraft product)
    {
        find.Bind(1, storeId);
        find.Bind(2, product.Key);
        if (!find.Step())
        {
            find.Reset();
            return null;
        }

        var id = find.Integer(0);
        var (name, category) = (find.Text(1), find.Text(2));
        find.Reset();
        var (newName, newCategory) = (product.Name ?? name, product.Category ?? category);
        if ((newName, newCategory) != (name, category))
        {
            update.Bind(1, newName);
            update.Bind(2, newCategory);
            update.Bind(3, id);
            update.Run();
        }

        return id;
    }
}
