using RetentionDashboard.Import.Orders;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>The keys of what a file names, by the number that the file gives it: the store's own where it knows the name, else the next ones.</summary>
/// <param name="name">Column that names a row of the table, unique in a store.</param>
/// <param name="isEmpty">True for a store where nothing has to be looked up.</param>
internal sealed class FileKeys(sqlite3 database, string table, string name, int storeId, bool isEmpty) : IDisposable
{
    private readonly Statement _find = new(database, $"SELECT \"Id\" FROM \"{table}\" WHERE \"StoreId\" = ? AND \"{name}\" = ?");
    private readonly ChunkedList<int> _ids = new();
    private readonly long _firstNew = NextId.Of(database, table);
    private int _added;

    /// <summary>Finds the next one that this file names for the first time.</summary>
    /// <param name="erased">Knows rows again whose names are gone.</param>
    public void Resolve(ReadOnlySpan<byte> named, ErasedPeople? erased = null)
    {
        if (isEmpty)
        {
            return;
        }

        _find.Bind(1, storeId);
        _find.Bind(2, named);
        _ids.Add((int)(_find.Step() ? _find.Integer(0) : erased?.Find(named) ?? _firstNew + _added++));
        _find.Reset();
    }

    public long IdOf(int number) => isEmpty ? _firstNew + number : _ids[number];

    /// <summary>True for a key that the store did not have before this file.</summary>
    public bool IsNew(long id) => id >= _firstNew;

    public void Dispose() => _find.Dispose();
}
