using Microsoft.Data.Sqlite;
using RetentionDashboard.Import.Writing;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Import;

public sealed class WriteOnceTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("retention-write-once-");

    [Fact]
    public void Begin_where_nobody_else_has_the_database_open_leaves_the_log_and_end_brings_it_back()
    {
        using var connection = Open();

        Assert.True(WriteOnce.Begin(connection.Handle!));
        Assert.Equal("delete", JournalMode(connection));
        WriteOnce.End(connection.Handle!);
        Assert.Equal("wal", JournalMode(connection));
    }

    [Fact]
    public void Begin_beside_another_connection_keeps_the_log()
    {
        using var connection = Open();
        using var reader = Open();

        Assert.False(WriteOnce.Begin(connection.Handle!));
        Assert.Equal("wal", JournalMode(connection));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_folder.FullName, "x.db")};Pooling=False");
        connection.Open();
        Assert.Equal("wal", connection.Ask("PRAGMA journal_mode = WAL"));
        connection.Ask("CREATE TABLE IF NOT EXISTS T (Id INTEGER)");
        return connection;
    }

    private static string? JournalMode(SqliteConnection connection) => connection.Ask("PRAGMA journal_mode");
}
