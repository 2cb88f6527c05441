using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Reads a file once, from its first to its last row, and gives its orders away in batches: of what is over only customers, products and sums stay.</summary>
internal sealed class OrderStream
{
    private const int RowsBetweenReports = 8192;
    private readonly FileLayout _layout;
    private readonly OrderRow _row;
    private OrderCollector? _collector;
    private Func<OrderBatch, OrderBatch>? _exchange;

    /// <param name="isSorted">True where the rows of each order are brought together first.</param>
    /// <param name="today">Where the sun has risen first.</param>
    public OrderStream(FileLayout layout, StoreTerms terms, StatusMeanings meanings, bool isSorted, DateOnly today)
    {
        _layout = layout;
        Skips = new RowSkips(layout);
        Refused = new RefusedRows(layout);
        Totals = new FileTotals(today);
        _row = new OrderRow(layout, new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone)), terms.Currency);
        var ladder = new IdentityLadder(terms.CallingCode, !LayoutDetection.HasStrongIdentity(layout.Columns));
        var settlement = new OrderSettlement(layout, ladder, meanings, Customers, Products, Totals);
        var collector = _collector = new OrderCollector(layout, Products, layout.Columns.Has(ImportField.Order) && !isSorted ? new NumberSet() : null, layout.Format.StatusIsOfItem ? meanings : null);
        collector.Ended = order =>
        {
            settlement.Settle(order, collector.Batch);
            if (collector.Batch.IsFull)
            {
                collector.Batch = _exchange!(collector.Batch);
            }
        };
    }

    public NameBook Customers { get; private set; } = new(OrderSettlement.CustomerFacts);

    public NameBook Products { get; private set; } = new(OrderCollector.ProductFacts);

    public RowSkips Skips { get; }

    public RefusedRows Refused { get; }

    public FileTotals Totals { get; }

    public int RowsRead { get; private set; }

    private OrderCollector Collector => _collector ?? throw new InvalidOperationException("The file was read and forgotten.");

    /// <summary>Reads the file to its end.</summary>
    /// <param name="exchange">Takes a full batch and gives an empty one.</param>
    /// <param name="report">Called now and then with the offset in the file.</param>
    /// <exception cref="ScatteredRowsException">Rows of one order stand apart.</exception>
    /// <exception cref="UnsettledColumnException">The layout was decided on too few rows.</exception>
    public void Read(OrderBatch first, Func<OrderBatch, OrderBatch> exchange, Action<long>? report, CancellationToken cancellationToken)
    {
        using var table = _layout.OpenTable();
        (Collector.Batch, _exchange) = (first, exchange);
        Read(table, report, cancellationToken);
        exchange(Collector.Batch);
    }

    /// <summary>Reads rows that were brought together.</summary>
    public void Read(ScatteredRows rows, OrderBatch first, Func<OrderBatch, OrderBatch> exchange, CancellationToken cancellationToken)
    {
        (Collector.Batch, _exchange) = (first, exchange);
        foreach (var part in rows.Read())
        {
            Read(part, null, cancellationToken);
        }

        Refused.SortByLine();
        exchange(Collector.Batch);
    }

    /// <summary>Forgets customers, products and order numbers.</summary>
    public void Forget()
    {
        _collector = null;
        (Customers, Products) = (new NameBook(OrderSettlement.CustomerFacts), new NameBook(OrderCollector.ProductFacts));
    }

    private void Read(TableReader table, Action<long>? report, CancellationToken cancellationToken)
    {
        while (table.Read())
        {
            if ((++RowsRead & (RowsBetweenReports - 1)) == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                report?.Invoke(table.ByteOffset);
            }

            if (!Skips.Matches(table.Row) && (_row.Read(table.Row, table.Line) ?? Collector.Add(_row, table.Line)) is { } reason)
            {
                Refused.Add(reason, table.Row, _row.OrderNumberOrAbove);
            }
        }

        Collector.End();
    }
}
