using CsvHelper;

namespace RetentionDashboard.Sample;

/// <summary>A layout of columns side by side, newest order first: a row an item, or a row an order.</summary>
public abstract class TableLayout : SampleLayout
{
    private protected abstract IReadOnlyList<SampleColumn> Columns { get; }

    /// <summary>False where an order is one row, whatever it holds.</summary>
    private protected virtual bool RowPerLine => true;

    /// <summary>False for orders that this system leaves out of its export.</summary>
    private protected virtual bool Tells(SampleOrder order) => true;

    /// <summary>What a system writes above the names of its columns.</summary>
    private protected virtual IReadOnlyList<string[]> RowsAbove => [];

    /// <summary>What a system says of each column below its name; null where it says nothing.</summary>
    private protected virtual Func<SampleColumn, string>? Description => null;

    protected override void Write(CsvWriter writer, SampleOrders orders, CancellationToken cancellationToken)
    {
        foreach (var row in RowsAbove)
        {
            WriteRow(writer, row.Concat(Enumerable.Repeat("", Columns.Count - row.Length)));
        }

        WriteRow(writer, Columns.Select(static column => column.Header));
        if (Description is { } describe)
        {
            WriteRow(writer, Columns.Select(describe));
        }

        for (var index = orders.Count - 1; index >= 0; index--)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (orders[index] is var order && Tells(order))
            {
                WriteOrder(writer, order);
            }
        }
    }

    private static void WriteRow(CsvWriter writer, IEnumerable<string> cells)
    {
        foreach (var cell in cells)
        {
            writer.WriteField(cell);
        }

        writer.EndRecord();
    }

    private void WriteOrder(CsvWriter writer, SampleOrder order)
    {
        foreach (var line in RowPerLine ? order.Lines : order.Lines.Take(1))
        {
            foreach (var column in Columns)
            {
                if (column.Write is { } write && (column.OnEachLine || line == order.Lines[0]))
                {
                    write(writer, order, line);
                }
                else
                {
                    writer.WriteField(ReadOnlySpan<byte>.Empty);
                }
            }

            writer.EndRecord();
        }
    }
}
