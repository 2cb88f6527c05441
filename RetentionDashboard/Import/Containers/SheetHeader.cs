using RetentionDashboard.Import.Formats;

namespace RetentionDashboard.Import.Containers;

/// <summary>Looks for the header among the first rows of a sheet, to tell sheets of orders from the others.</summary>
internal sealed class SheetHeader
{
    private const int RowsToLookThrough = 20;
    private int _rows;

    public string Names { get; private set; } = "";

    public int Words { get; private set; }

    public bool IsKnown { get; private set; }

    public void Add(IEnumerable<string> cells)
    {
        if (++_rows > RowsToLookThrough)
        {
            return;
        }

        var names = cells.Select(HeaderName.Normalise).Where(static name => name.Length > 0).ToHashSet();
        var format = OrderFormats.Best(names);
        if (format.Score(names) > Words)
        {
            Words = format.Score(names);
            IsKnown = format != OrderFormats.Generic;
            Names = string.Join('|', names.Order(StringComparer.Ordinal));
        }
    }
}
