using System.Text;
using RetentionDashboard.Localization;

namespace RetentionDashboard.Components.Charts;

/// <summary>A chart's content as a table: for screen readers, for reading off, for pasting into a spreadsheet.</summary>
/// <param name="Columns">Headers, the first is that of the labels.</param>
/// <param name="Rows">Cells as the reader sees them.</param>
public sealed record ChartTable(IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows)
{
    /// <summary>Addresses of the customers behind each row's first number, null for one without; empty where no row has them.</summary>
    public IReadOnlyList<string?> Opens { get; init; } = [];

    /// <summary>Tab-separated lines, which a spreadsheet takes apart by itself; no cell can begin a formula.</summary>
    public string ToClipboard()
    {
        var text = new StringBuilder();
        foreach (var row in Rows.Prepend(Columns))
        {
            text.AppendJoin('\t', row.Select(Defused)).Append('\n');
        }

        return text.ToString();
    }

    private static string Defused(string cell)
    {
        var line = cell.Replace('\t', ' ').ReplaceLineEndings(" ").Replace('\u00a0', ' ').Replace(Formats.Minus, '-');
        return line is ['=' or '+' or '-' or '@', _, ..] && !char.IsAsciiDigit(line[1]) ? "'" + line : line;
    }
}
