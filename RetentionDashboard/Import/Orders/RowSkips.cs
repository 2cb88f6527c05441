using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Passes over the rows that a format calls no orders, and counts them by reason.</summary>
internal sealed class RowSkips(FileLayout layout)
{
    private readonly Check[] _checks = [.. Checks(layout)];
    private readonly SortedDictionary<ImportNoteCode, int> _counts = [];

    public int Count { get; private set; }

    public IEnumerable<ImportNote> Notes =>
        _counts.Select(static entry => new ImportNote(entry.Key, entry.Value.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    /// <summary>True for a row that is no order.</summary>
    public bool Matches(CsvReader row)
    {
        foreach (var check in _checks)
        {
            if (check.Column < row.FieldCount && check.Matches(row.GetSpan(check.Column)))
            {
                _counts[check.Reason] = _counts.GetValueOrDefault(check.Reason) + 1;
                Count++;
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<Check> Checks(FileLayout layout)
    {
        var names = layout.Headers.Select(HeaderName.Normalise).ToList();
        return from rule in layout.Format.Skips
               let column = names.IndexOf(rule.Header)
               where column >= 0
               select new Check(column, rule);
    }

    /// <summary>The cells of such a column repeat, so the last answer is kept.</summary>
    private sealed class Check(int column, SkipRule rule)
    {
        private byte[]? _last;
        private bool _answer;

        public int Column { get; } = column;

        public ImportNoteCode Reason { get; } = rule.Reason;

        public bool Matches(ReadOnlySpan<byte> cell)
        {
            if (_last is null || !cell.SequenceEqual(_last))
            {
                _last = cell.ToArray();
                _answer = rule.Matches(Encoding.UTF8.GetString(Trim.Cell(cell)));
            }

            return _answer;
        }
    }
}
