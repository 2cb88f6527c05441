using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>The keys that SQLite would give next: with one writer they can be given here, and rows can point at rows not written yet.</summary>
internal static class NextId
{
    public static long Of(sqlite3 database, string table)
    {
        using var statement = new Statement(database, "SELECT seq FROM sqlite_sequence WHERE name = ?");
        statement.Bind(1, table);
        return statement.Step() ? statement.Integer(0) + 1 : 1;
    }
}
