using System.Text;
using CsvHelper;
using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>The rows that were not taken: all are counted, the first are kept as the file has them.</summary>
internal sealed class RefusedRows(FileLayout layout)
{
    public const int RowsKept = 10_000;

    /// <summary>Absurdly long rows must not fill the memory either.</summary>
    private const long LettersKept = 16 * 1024 * 1024;

    private readonly List<Entry> _kept = [];
    private long _letters;

    public int Count { get; private set; }

    public IReadOnlyList<Entry> Kept => _kept;

    /// <summary>True where some order has refused rows, so that other rows of it may have been taken.</summary>
    public bool NameOrders => _kept.Exists(static entry => entry.Order is not null);

    /// <param name="number">Of the row's order; empty where it names none.</param>
    public void Add(RefusedCell reason, CsvReader row, ReadOnlySpan<byte> number)
    {
        Count++;
        if (_kept.Count >= RowsKept || _letters >= LettersKept)
        {
            return;
        }

        var cells = CellsJson.Of(row);
        _letters += cells.Length;
        var order = Encoding.UTF8.GetString(number);
        _kept.Add(new Entry(reason, cells, order.Length > 0 ? order : null));
    }

    public void SortByLine() => _kept.Sort(static (one, other) => one.Reason.Line.CompareTo(other.Reason.Line));

    /// <summary>
    /// The rows that were taken of orders that have refused rows too: with them the corrected file tells whole orders, and importing it loses nothing. Only a
    /// second look at the file finds those that stand before their order's first refused row.
    /// </summary>
    public IReadOnlyList<Companion> Companions(OrderRow row, CancellationToken cancellationToken)
    {
        if (!NameOrders)
        {
            return [];
        }

        var orders = _kept.Where(static entry => entry.Order is not null).Select(static entry => entry.Order!).ToHashSet(StringComparer.Ordinal);
        var isOrder = orders.GetAlternateLookup<ReadOnlySpan<char>>();
        var refusedLines = _kept.Select(static entry => entry.Reason.Line).ToHashSet();
        var skips = new RowSkips(layout);
        var companions = new List<Companion>();
        long letters = 0;
        var rows = 0;
        Span<char> number = stackalloc char[256];
        using var table = layout.OpenTable();
        while (companions.Count < RowsKept && letters < LettersKept && table.Read())
        {
            if ((++rows & 0xFFF) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            if (row.NumberIn(table.Row) is not { IsEmpty: false, Length: < 256 } cell)
            {
                continue;
            }

            if (isOrder.Contains(number[..Encoding.UTF8.GetChars(cell, number)]) && !refusedLines.Contains(table.Line) && !skips.Matches(table.Row) && row.Read(table.Row, table.Line) is null)
            {
                var cells = CellsJson.Of(table.Row);
                letters += cells.Length;
                companions.Add(new Companion(table.Line, cells));
            }
        }

        return companions;
    }

    /// <param name="Cells">The whole row, a JSON list.</param>
    /// <param name="Order">Number of its order; null where it names none.</param>
    internal sealed record Entry(RefusedCell Reason, string Cells, string? Order);

    internal readonly record struct Companion(int Line, string Cells);
}
