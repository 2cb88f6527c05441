using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>
/// The indexes of the tables that an import fills. On the first import of all they are dropped and built again at the end, inside the transaction: sorting
/// a million keys once is cheaper than finding the place of each. Nobody else sees the database without them.
/// </summary>
internal sealed class TableIndexes
{
    private static readonly string[] Tables = ["Orders", "OrderLines", "Customers", "Products", "Refunds"];
    private readonly List<string> _statements = [];

    /// <summary>True where none of the tables has a row.</summary>
    public static bool AreEmpty(sqlite3 database)
    {
        using var find = new Statement(database, string.Join(" UNION ALL ", Tables.Select(static table => $"SELECT 1 WHERE EXISTS (SELECT 1 FROM \"{table}\")")));
        return !find.Step();
    }

    public void Drop(sqlite3 database)
    {
        var names = new List<string>();
        using (var find = new Statement(
            database, $"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name IN ({string.Join(", ", Tables.Select(static table => $"'{table}'"))}) ORDER BY rowid"))
        {
            while (find.Step())
            {
                names.Add(find.Text(0)!);
                _statements.Add(find.Text(1)!);
            }
        }

        foreach (var name in names)
        {
            Statement.Execute(database, $"DROP INDEX \"{name}\"");
        }
    }

    /// <param name="report">Called with the share that is done.</param>
    public void Build(sqlite3 database, Action<double> report, CancellationToken cancellationToken)
    {
        for (var i = 0; i < _statements.Count; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            report((double)i / _statements.Count);
            Statement.Execute(database, _statements[i]);
        }
    }
}
