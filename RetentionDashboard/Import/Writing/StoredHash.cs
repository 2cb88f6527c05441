using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Finds what a store already holds under a number: its key, the hash that tells whether it is still the same, and the import that told it.</summary>
internal sealed class StoredHash(sqlite3 database, string table, int storeId) : IDisposable
{
    private readonly Statement _find = new(database, $"SELECT \"Id\", \"ContentHash\", \"ImportId\" FROM \"{table}\" WHERE \"StoreId\" = ? AND \"Number\" = ? AND \"ReplacedBy\" IS NULL");

    /// <summary>Null for a new number.</summary>
    public Stored? Find(ReadOnlySpan<byte> number)
    {
        _find.Bind(1, storeId);
        _find.Bind(2, number);
        Stored? found = _find.Step() ? new Stored(_find.Integer(0), _find.Integer(1), (int)_find.Integer(2)) : null;
        _find.Reset();
        return found;
    }

    public void Dispose() => _find.Dispose();

    internal readonly record struct Stored(long Id, long Hash, int ImportId);
}
