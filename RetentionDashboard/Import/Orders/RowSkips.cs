using CsvHelper;
using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>Passes over the rows that a format calls no orders, and counts them by reason.</summary>
internal sealed class RowSkips(FileLayout layout)
{
    private readonly SkippedRows _rows = new(layout.Format, layout.Headers);
    private readonly SortedDictionary<ImportNoteCode, int> _counts = [];

    public int Count { get; private set; }

    public IEnumerable<ImportNote> Notes =>
        _counts.Select(static entry => new ImportNote(entry.Key, entry.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>True for a row that is no order.</summary>
    public bool Matches(CsvReader row)
    {
        if (_rows.ReasonFor(row) is not { } reason)
        {
            return false;
        }

        _counts[reason] = _counts.GetValueOrDefault(reason) + 1;
        Count++;
        return true;
    }
}
