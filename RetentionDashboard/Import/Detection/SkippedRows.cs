using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Knows a format's rows that are no orders, by the columns that this file has.</summary>
internal sealed class SkippedRows
{
    private readonly Check[] _checks;

    public SkippedRows(IOrderFormat format, IReadOnlyList<string> headers)
    {
        var names = headers.Select(HeaderName.Normalise).ToArray();
        _checks = [.. format.Skips.Select(rule => (Column: Array.IndexOf(names, rule.Header), Rule: rule)).Where(entry => entry.Column >= 0).Select(entry => new Check(entry.Column, entry.Rule))];
    }

    /// <summary>Why the row is passed over; null for a row that is an order's.</summary>
    public ImportNoteCode? ReasonFor(CsvReader row)
    {
        foreach (var check in _checks)
        {
            if (check.Column < row.FieldCount && check.Matches(row.GetSpan(check.Column)))
            {
                return check.Reason;
            }
        }

        return null;
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
