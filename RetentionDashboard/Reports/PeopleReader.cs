using Microsoft.Data.Sqlite;
using RetentionDashboard.Data;
using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Reads what customers are called straight from SQLite: a list may hold every customer of a large store, and entities would cost ten times the time.</summary>
internal static class PeopleReader
{
    private const string Columns = "SELECT Id, StoreId, Kind, Identity, Name, Email, Phone FROM Customers";

    /// <summary>Everybody of a store.</summary>
    public static IEnumerable<Customer> OfStore(sqlite3 database, int storeId)
    {
        // The unary plus keeps SQLite from walking an index and jumping to every row.
        using var rows = new RawRows(database, Columns + " WHERE +StoreId = ?1", storeId);
        while (rows.Read())
        {
            yield return Read(rows);
        }
    }

    /// <summary>Those of some customers who are still there, by id.</summary>
    public static IEnumerable<Customer> Of(SqliteConnection connection, IEnumerable<int> ids)
    {
        // Each question for itself would take and give back the locks of the file, which costs more than the row.
        using var transaction = connection.BeginTransaction(deferred: true);
        using var row = new RawRows(connection.Handle!, Columns + " WHERE Id = ?1", 0);
        foreach (var id in ids.Order())
        {
            row.Restart(id);
            if (row.Read())
            {
                yield return Read(row);
            }
        }
    }

    /// <param name="row">With these columns in this sequence.</param>
    public static Customer Read(RawRows row) => new()
    {
        Id = row.Int32(0),
        StoreId = row.Int32(1),
        Kind = (IdentityKind)row.Int32(2),
        Identity = row.Text(3)!,
        Name = row.Text(4),
        Email = row.Text(5),
        Phone = row.Text(6),
    };
}
