using Microsoft.Data.Sqlite;

namespace RetentionDashboard.Data;

/// <summary>Where the database file and its companions lie.</summary>
/// <param name="Path">The SQLite file.</param>
public sealed record DatabaseLocation(string Path)
{
    public const string ConfigurationKey = "Database";

    /// <summary>True in a process that serves no pages: nobody of it reads while an import writes.</summary>
    public bool IsWithoutReaders { get; init; }

    /// <summary>Folder of the uploads that wait for their import.</summary>
    public string SpoolFolder => System.IO.Path.Combine(Folder, "spool");

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    public string ConnectionString => new SqliteConnectionStringBuilder
    {
        DataSource = Path,
        ForeignKeys = true,
        DefaultTimeout = 60,
    }.ToString();

    /// <summary>A connection without EF Core around it, whose model takes longer to build than most files to import.</summary>
    public async Task<SqliteConnection> OpenAsync(CancellationToken cancellationToken)
    {
        var connection = new SqliteConnection(ConnectionString);
        await connection.OpenAsync(cancellationToken);
        return connection;
    }

    /// <summary>The configured path, relative to the solution's folder; default data/retention.db.</summary>
    public static DatabaseLocation From(IConfiguration configuration, IHostEnvironment environment)
    {
        var configured = configuration[ConfigurationKey] ?? "../data/retention.db";
        return new DatabaseLocation(System.IO.Path.GetFullPath(configured, environment.ContentRootPath));
    }
}
