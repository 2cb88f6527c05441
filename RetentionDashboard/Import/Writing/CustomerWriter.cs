using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds or adds the customers of a batch.</summary>
internal sealed class CustomerWriter(sqlite3 database, int storeId, bool isEmpty)
{
    /// <returns>The key of each draft.</returns>
    public long[] Write(IReadOnlyList<CustomerDraft> customers, WrittenCounts counts)
    {
        var ids = new long[customers.Count];
        var next = NextId.Of(database, "Customers");
        using var find = new Statement(database, "SELECT \"Id\", \"Name\", \"Email\", \"Phone\" FROM \"Customers\" WHERE \"StoreId\" = ? AND \"Identity\" = ?");
        using var update = new Statement(database, "UPDATE \"Customers\" SET \"Name\" = ?, \"Email\" = ?, \"Phone\" = ? WHERE \"Id\" = ?");
        using var insert = new BulkInsert(database, "Customers", "Id", "StoreId", "Identity", "Kind", "Name", "Email", "Phone");
        for (var i = 0; i < ids.Length; i++)
        {
            var customer = customers[i];
            if (!isEmpty && Find(find, update, customer) is { } known)
            {
                ids[i] = known;
                continue;
            }

            ids[i] = next++;
            counts.CustomersAdded += customer.Counts ? 1 : 0;
            insert.Add(ids[i]);
            insert.Add(storeId);
            insert.Add(customer.Identity);
            insert.Add((int)customer.Kind);
            insert.Add(customer.Name);
            insert.Add(customer.Email);
            insert.Add(customer.Phone);
        }

        insert.Finish();
        return ids;
    }

    private long? Find(Statement find, Statement update, CustomerDraft customer)
    {
        find.Bind(1, storeId);
        find.Bind(2, customer.Identity);
        if (!find.Step())
        {
            find.Reset();
            return null;
        }

        var id = find.Integer(0);
        var (name, email, phone) = (find.Text(1), find.Text(2), find.Text(3));
        find.Reset();
        var (newName, newEmail, newPhone) = (customer.Name ?? name, customer.Email ?? email, customer.Phone ?? phone);
        if ((newName, newEmail, newPhone) != (name, email, phone))
        {
            update.Bind(1, newName);
            update.Bind(2, newEmail);
            update.Bind(3, newPhone);
            update.Bind(4, id);
            update.Run();
        }

        return id;
    }
}
