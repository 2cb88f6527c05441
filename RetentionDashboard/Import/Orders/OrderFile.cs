using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>Reads a whole file into a batch.</summary>
internal static class OrderFile
{
    private const int RowsBetweenReports = 8192;

    /// <param name="terms">Currency, time zone and phones of the store.</param>
    public static OrderBatch Read(
        FileLayout layout, ShopClock clock, StoreTerms terms, StatusMeanings meanings, Action<long, int>? report, CancellationToken cancellationToken)
    {
        var row = new OrderRow(layout, clock, terms.Currency);
        var collector = new OrderCollector(layout, layout.Format.StatusIsOfItem ? meanings : null);
        var skips = new RowSkips(layout);
        var refused = new RefusedRows(layout);
        var rowsRead = 0;
        using (var table = layout.OpenTable())
        {
            while (table.Read())
            {
                if ((++rowsRead & (RowsBetweenReports - 1)) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    report?.Invoke(table.ByteOffset, rowsRead);
                }

                if (!skips.Matches(table.Row) && (row.Read(table.Row, table.Line) ?? collector.Add(row, table.Line)) is { } reason)
                {
                    refused.Add(reason, table.Row, row.OrderNumber);
                }
            }
        }

        var ladder = new IdentityLadder(terms.CallingCode, !LayoutDetection.HasStrongIdentity(layout.Columns));
        return new OrderSettlement(layout, collector, ladder, meanings).Settle(rowsRead, skips, refused);
    }
}
