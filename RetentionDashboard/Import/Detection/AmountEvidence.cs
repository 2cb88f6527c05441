using System.Globalization;
using System.Text;

namespace RetentionDashboard.Import.Detection;

/// <summary>Tells whether an amount stands on every item or repeats its order's: within an order, items differ and totals do not.</summary>
internal sealed class AmountEvidence
{
    private readonly Dictionary<string, (string Amount, int Rows)> _orders = new(StringComparer.Ordinal);
    private int _rows;

    /// <summary>True where some order has several rows.</summary>
    public bool HasSeveralRows => Longest.Rows > 1;

    /// <summary>True where the rows of an order differ in amount.</summary>
    public bool Differs { get; private set; }

    /// <summary>The order with the most rows; the first of them.</summary>
    private (string Order, int Rows) Longest { get; set; }

    public void Add(ReadOnlySpan<byte> order, ReadOnlySpan<byte> amount)
    {
        var number = Encoding.UTF8.GetString(order).Trim();
        if (number.Length == 0)
        {
            return;
        }

        _rows++;
        var text = Encoding.UTF8.GetString(amount).Trim();
        var known = _orders.TryGetValue(number, out var seen);
        Differs |= known && seen.Amount != text && text.Length > 0;
        _orders[number] = (known ? seen.Amount : text, seen.Rows + 1);
        if (seen.Rows + 1 > Longest.Rows)
        {
            Longest = (number, seen.Rows + 1);
        }
    }

    /// <param name="lineColumn">Header of a column that tells the amount of each item; null where there is none.</param>
    public Guess<bool> Decide(bool hasNumbers, string? lineColumn, bool? stated) =>
        stated is { } said ? new Guess<bool>(said && hasNumbers, new ImportNote(ImportNoteCode.StatedByUser))
        : !hasNumbers ? new Guess<bool>(false, new ImportNote(ImportNoteCode.RowsWithoutNumber))
        : HasSeveralRows ? new Guess<bool>(true, new ImportNote(ImportNoteCode.LinesBecauseOfOrder, Longest.Order, Longest.Rows.ToString(CultureInfo.InvariantCulture)))
        : lineColumn is not null ? new Guess<bool>(true, new ImportNote(ImportNoteCode.LinesBecauseOfColumn, lineColumn))
        : new Guess<bool>(false, new ImportNote(ImportNoteCode.RowsAreOrders, _rows.ToString(CultureInfo.InvariantCulture)));
}
