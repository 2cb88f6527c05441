using SQLitePCL;

namespace RetentionDashboard.Reports;

/// <summary>
/// Whose orders count as whose: customers that a user said are one person. Somebody whom others were merged into may be merged into somebody else
/// later; whoever is asked for then is at the end of the chain, and taking one merge back leaves the others as they were.
/// </summary>
internal sealed class MergedCustomers
{
    private const string Merges = "SELECT MergedId, KeptId FROM CustomerMerges WHERE StoreId = ?1";

    private readonly Dictionary<int, int> _kept;

    private MergedCustomers(Dictionary<int, int> merges) => _kept = merges.Keys.ToDictionary(static merged => merged, merged => End(merges, merged));

    /// <summary>How many customers are shown no more.</summary>
    public int Count => _kept.Count;

    public static MergedCustomers Read(sqlite3 database, int storeId)
    {
        var merges = new Dictionary<int, int>();
        using var rows = new RawRows(database, Merges, storeId);
        while (rows.Read())
        {
            merges.Add(rows.Int32(0), rows.Int32(1));
        }

        return new MergedCustomers(merges);
    }

    /// <summary>The customer who has the orders of this one.</summary>
    public int KeptOf(int customer) => _kept.Count > 0 ? _kept.GetValueOrDefault(customer, customer) : customer;

    /// <summary>The customer who has the orders of this one.</summary>
    public int? KeptOf(int? customer) => customer is { } id ? KeptOf(id) : null;

    private static int End(Dictionary<int, int> merges, int customer)
    {
        // No chain is longer than all merges together, whatever somebody wrote into the table by hand.
        for (var steps = 0; steps < merges.Count && merges.TryGetValue(customer, out var next); steps++)
        {
            customer = next;
        }

        return customer;
    }
}
