using RetentionDashboard.Import.Detection;

namespace RetentionDashboard.Import.Orders;

/// <summary>Reads a whole file into a batch.</summary>
internal static class OrderFile
{
    public const int RefusedRowsKept = 10_000;
    private const int RowsBetweenReports = 8192;

    /// <param name="currency">The store's, to which every row must belong.</param>
    /// <param name="callingCode">Of the shop's country, for phones.</param>
    public static OrderBatch Read(
        FileLayout layout, ShopClock clock, string? currency, string? callingCode, Action<long, int>? report, CancellationToken cancellationToken)
    {
        var row = new OrderRow(layout, clock, currency);
        var collector = new OrderCollector(layout);
        var refused = new List<RefusedCell>();
        var rowsRead = 0;
        var rowsRefused = 0;
        using (var table = layout.OpenTable())
        {
            while (table.Read())
            {
                if ((++rowsRead & (RowsBetweenReports - 1)) == 0)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    report?.Invoke(table.ByteOffset, rowsRead);
                }

                if ((row.Read(table.Row, table.Line) ?? collector.Add(row, table.Line)) is { } reason)
                {
                    rowsRefused++;
                    if (refused.Count < RefusedRowsKept)
                    {
                        refused.Add(reason);
                    }
                }
            }
        }

        var ladder = new IdentityLadder(callingCode, !LayoutDetection.HasStrongIdentity(layout.Columns));
        return new OrderSettlement(layout, collector, ladder).Settle(rowsRead, rowsRefused, refused);
    }
}
