using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>How customers can be written to, as exports told it.</summary>
internal static class ContactReader
{
    private const string Merged = """
        SELECT c.Id, c.StoreId, c.Kind, c.Identity, c.Name, c.Email, c.Phone FROM CustomerMerges m JOIN Customers c ON c.Id = m.MergedId WHERE m.StoreId = ?1 ORDER BY c.Id
        """;

    /// <summary>How somebody can be written to; null where they were erased.</summary>
    public static ToldContact? Of(Customer person)
    {
        if (person.Kind == IdentityKind.Erased)
        {
            return null;
        }

        // What a customer is known by may be told by no order's own column.
        var known = person.Kind is IdentityKind.Email or IdentityKind.Phone ? person.Identity.Split(':', 2)[1] : null;
        return new ToldContact(
            person.Id, person.StoreId, person.Name, person.Email ?? (person.Kind == IdentityKind.Email ? known : null), person.Phone ?? (person.Kind == IdentityKind.Phone ? known : null));
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
                if (Of(PeopleReader.Read(rows)) is { } contact)
                {
                    var kept = merges.KeptOf(contact.Id);
                    found[kept] = found.TryGetValue(kept, out var known) ? known with { Email = known.Email ?? contact.Email, Phone = known.Phone ?? contact.Phone } : contact;
                }
            }
        }

        return found;
    }
}
