using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>
/// Takes the database out of WAL for a first import that nobody reads beside: new pages then go to their place at once, and not through a log that is copied
/// afterwards. Where another connection is open SQLite refuses, and the log stays. A process that dies leaves a journal that the next one rolls back.
/// </summary>
internal static class WriteOnce
{
    /// <returns>True where <see cref="End"/> has to bring the log back.</returns>
    public static bool Begin(sqlite3 database) => Switch(database, "DELETE");

    /// <summary>Another connection may have come meanwhile: then the next start of the application brings the log back.</summary>
    public static void End(sqlite3 database) => Switch(database, "WAL");

    private static bool Switch(sqlite3 database, string mode)
    {
        using var pragma = new Statement(database, $"PRAGMA journal_mode = {mode}");
        try
        {
            return pragma.Step() && mode.Equals(pragma.Text(0), StringComparison.OrdinalIgnoreCase);
        }
        catch (Microsoft.Data.Sqlite.SqliteException error) when (error.SqliteErrorCode is raw.SQLITE_BUSY or raw.SQLITE_LOCKED)
        {
            return false;
        }
    }
}
