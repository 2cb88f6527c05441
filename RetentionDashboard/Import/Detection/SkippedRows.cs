using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Formats;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Detection;

/// <summary>Knows a format's rows that are no orders, by the columns that this file has.</summary>
internal sealed class SkippedRows
{
    private readonly (int Column, SkipRule Rule)[] _rules;

    public SkippedRows(IOrderFormat format, IReadOnlyList<string> headers)
    {
        var names = headers.Select(HeaderName.Normalise).ToArray();
        _rules = [.. format.Skips.Select(rule => (Array.IndexOf(names, rule.Header), rule)).Where(entry => entry.Item1 >= 0)];
    }

    /// <summary>Why the row is passed over; null for a row that is an order's.</summary>
    public ImportNoteCode? ReasonFor(CsvReader row)
    {
        foreach (var (column, rule) in _rules)
        {
            if (column < row.FieldCount && rule.Matches(Encoding.UTF8.GetString(Trim.Cell(row.GetSpan(column)))))
            {
                return rule.Reason;
            }
        }

        return null;
    }
}
