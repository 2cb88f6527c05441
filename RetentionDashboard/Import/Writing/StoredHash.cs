using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds what a store already holds under a number: its key, and the hash that tells whether it is still the same.</summary>
internal sealed class StoredHash(sqlite3 database, string table, int storeId) : IDisposable
{
    private readonly Statement _find = new(database, $"SELECT \"Id\", \"ContentHash\" FROM \"{table}\" WHERE \"StoreId\" = ? AND \"Number\" = ? AND \"ReplacedBy\" IS NULL");

    /// <summary>Null for a new number.</summary>
    public (long Id, long Hash)? Find(string number)
    {
        _find.Bind(1, storeId);
        _find.Bind(2, number);
        (long, long)? found = _find.Step() ? (_find.Integer(0), _find.Integer(1)) : null;
        _find.Reset();
        return found;
    }

    public void Dispose() => _find.Dispose();
}
