using Microsoft.Data.Sqlite;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Benchmarks;

/// <summary>The first store of a database that is open for reading.</summary>
internal sealed class FirstStore : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly int _store;

    /// <exception cref="InvalidOperationException">The database has no orders.</exception>
    public FirstStore(string database)
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly }.ToString());
        _connection.Open();
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT MIN(StoreId) FROM Orders";
        _store = command.ExecuteScalar() is long store ? (int)store : throw new InvalidOperationException("The database has no orders.");
    }

    public OrderHistory Read() => SnapshotReader.Read(_connection, _store, CancellationToken.None);

    public void Dispose() => _connection.Dispose();
}
