using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads how customers can be written to straight from SQLite: a list may hold every customer of a large store.</summary>
internal static class ContactReader
{
    private const string Columns = "SELECT Id, StoreId, Kind, Identity, Name, Email, Phone FROM Customers";
    private const string Merged = """
        SELECT c.Id, c.StoreId, c.Kind, c.Identity, c.Name, c.Email, c.Phone FROM CustomerMerges m JOIN Customers c ON c.Id = m.MergedId WHERE m.StoreId = ?1 ORDER BY c.Id
        """;

    /// <summary>Everybody of a store who was not erased.</summary>
    public static IEnumerable<ToldContact> OfStore(sqlite3 database, int storeId)
    {
        // The unary plus keeps SQLite from walking an index and jumping to every row.
        using var rows = new RawRows(database, Columns + " WHERE +StoreId = ?1", storeId);
        while (rows.Read())
        {
            if (Read(rows) is { } contact)
            {
                yield return contact;
            }
        }
    }

    /// <summary>Those customers who were not erased.</summary>
    public static IEnumerable<ToldContact> Of(sqlite3 database, IEnumerable<int> ids)
    {
        using var row = new RawRows(database, Columns + " WHERE Id = ?1", 0);
        foreach (var id in ids)
        {
            row.Restart(id);
            if (row.Read() && Read(row) is { } contact)
            {
                yield return contact;
            }
        }
    }

    /// <summary>How those who were merged into somebody can be written to, by whom they were merged into.</summary>
    public static Dictionary<int, ToldContact> OthersOf(sqlite3 database, IEnumerable<int> storeIds, CancellationToken cancellationToken)
    {
        var found = new Dictionary<int, ToldContact>();
        foreach (var store in storeIds)
        {
            var merges = MergedCustomers.Read(database, store);
            if (merges.Count == 0)
            {
                continue;
            }

            using var rows = new RawRows(database, Merged, store);
            while (rows.Read())
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (Read(rows) is { } contact)
                {
                    var kept = merges.KeptOf(contact.Id);
                    found[kept] = found.TryGetValue(kept, out var known) ? known with { Email = known.Email ?? contact.Email, Phone = known.Phone ?? contact.Phone } : contact;
                }
            }
        }

        return found;
    }

    private static ToldContact? Read(RawRows row)
    {
        var kind = (IdentityKind)row.Int32(2);
        if (kind == IdentityKind.Erased)
        {
            return null;
        }

        // What a customer is known by may be told by no order's own column.
        var known = kind is IdentityKind.Email or IdentityKind.Phone ? row.Text(3)!.Split(':', 2)[1] : null;
        return new ToldContact(
            row.Int32(0), row.Int32(1), row.Text(4), row.Text(5) ?? (kind == IdentityKind.Email ? known : null), row.Text(6) ?? (kind == IdentityKind.Phone ? known : null));
    }
}
