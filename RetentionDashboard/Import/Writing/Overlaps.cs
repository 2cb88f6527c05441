using System.Globalization;
using SQLitePCL;

namespace RetentionDashboard.Import.Writing;

/// <summary>Remembers which earlier imports' orders and refunds an import met: while it stands, those cannot be undone.</summary>
internal sealed class Overlaps(int importId)
{
    private readonly HashSet<int> _met = [];
    private readonly Dictionary<int, int> _goneBack = [];

    /// <param name="earlier">The import that wrote what was met.</param>
    public void Meet(int earlier)
    {
        if (earlier != importId)
        {
            _met.Add(earlier);
        }
    }

    /// <summary>An order of that import is now what it was at an earlier time: less far along, without its refund or without some of its lines.</summary>
    public void GoBack(int earlier) => _goneBack[earlier] = _goneBack.GetValueOrDefault(earlier) + 1;

    public void Write(sqlite3 database)
    {
        using var insert = new Statement(database, "INSERT OR IGNORE INTO \"ImportOverlaps\" (\"ImportId\", \"EarlierImportId\") SELECT ?, \"Id\" FROM \"Imports\" WHERE \"Id\" = ?");
        foreach (var earlier in _met)
        {
            insert.Bind(1, importId);
            insert.Bind(2, earlier);
            insert.Run();
        }
    }

    /// <summary>A warning where a file changed orders back that a file with newer orders had told; null where it did not.</summary>
    /// <param name="lastDay">Of this file's orders.</param>
    public ImportNote? LooksOlder(sqlite3 database, DateOnly? lastDay)
    {
        if (_goneBack.Count == 0 || lastDay is not { } last)
        {
            return null;
        }

        using var find = new Statement(database, "SELECT \"LastDay\" FROM \"Imports\" WHERE \"Id\" = ?");
        var orders = 0;
        foreach (var (earlier, changed) in _goneBack)
        {
            find.Bind(1, earlier);
            orders += find.Step() && find.Integer(0) > last.DayNumber ? changed : 0;
            find.Reset();
        }

        return orders > 0 ? new ImportNote(ImportNoteCode.FileLooksOlder, orders.ToString(CultureInfo.InvariantCulture)) : null;
    }
}
