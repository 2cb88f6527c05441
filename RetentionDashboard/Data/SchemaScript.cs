using Microsoft.Data.Sqlite;

namespace RetentionDashboard.Data;

/// <summary>
/// All migrations together, as EF Core itself writes them down. An empty database is made of the script, and one that has every migration is left alone, without EF Core, whose model takes
/// longer to build than most files to import. Whatever else a database lacks is EF Core's to add.
/// </summary>
internal static class SchemaScript
{
    private const string Resource = "schema.sql";
    private const string History = "__EFMigrationsHistory";

    public static string Text { get; } = Read();

    /// <returns>False where EF Core has to migrate.</returns>
    public static bool Suffices(SqliteConnection connection)
    {
        if (IsEmpty(connection))
        {
            Create(connection);
        }

        return HasHistory(connection) && HasAllMigrations(connection);
    }

    /// <summary>True for one of our databases that an older version wrote; false for a file of somebody else's.</summary>
    public static bool IsOlder(SqliteConnection connection) => HasHistory(connection) && !HasAllMigrations(connection);

    private static bool HasHistory(SqliteConnection connection) => Texts(connection, "SELECT name FROM sqlite_master").Contains(History);

    private static bool HasAllMigrations(SqliteConnection connection) => Migrations().All(Texts(connection, $"SELECT \"MigrationId\" FROM \"{History}\"").Contains);

    private static bool IsEmpty(SqliteConnection connection) => Texts(connection, "SELECT name FROM sqlite_master LIMIT 1").Count == 0;

    private static void Create(SqliteConnection connection)
    {
        // Migrations replace tables that others refer to; within a transaction this cannot be said.
        Execute(connection, "PRAGMA foreign_keys = OFF");
        using (var transaction = connection.BeginTransaction())
        {
            // Another process may have been first.
            if (IsEmpty(connection))
            {
                Execute(connection, Text);
            }

            transaction.Commit();
        }

        Execute(connection, "PRAGMA foreign_keys = ON");
    }

    /// <summary>The keys of the rows that the script adds to the history.</summary>
    private static IEnumerable<string> Migrations() =>
        Text.Split($"INSERT INTO \"{History}\"").Skip(1).Select(static insert => insert.Split('\'', 3)[1]);

    private static HashSet<string> Texts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static string Read()
    {
        using var stream = typeof(SchemaScript).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
