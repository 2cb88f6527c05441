using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>Whose orders count as whose: customers that a user said are one person.</summary>
internal sealed class MergedCustomers
{
    private const string Merges = "SELECT MergedId, KeptId FROM CustomerMerges WHERE StoreId = ?1";

    private readonly Dictionary<int, int> _kept = [];

    private MergedCustomers()
    {
    }

    public static MergedCustomers Read(sqlite3 database, int storeId)
    {
        var merged = new MergedCustomers();
        using var rows = new RawRows(database, Merges, storeId);
        while (rows.Read())
        {
            merged._kept.Add(rows.Int32(0), rows.Int32(1));
        }

        return merged;
    }

    /// <summary>The customer who has the orders of this one.</summary>
    public int? KeptOf(int? customer) => _kept.Count > 0 && customer is { } id ? _kept.GetValueOrDefault(id, id) : customer;
}
