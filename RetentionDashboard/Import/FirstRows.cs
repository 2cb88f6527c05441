using System.Text;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;

namespace RetentionDashboard.Import;

/// <summary>The first rows as the import itself reads them.</summary>
internal static class FirstRows
{
    private const int RowsShown = 50;
    private static readonly ImportField[] CustomerFields = [ImportField.Customer, ImportField.Email, ImportField.Phone, ImportField.UserName, ImportField.Name];

    public static List<PreviewRow> Of(FileLayout layout, StoreTerms terms)
    {
        var rows = new List<PreviewRow>(RowsShown);
        var row = new OrderRow(layout, new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone)), terms.Currency);
        var collector = new OrderCollector(layout);
        var skipped = new SkippedRows(layout.Format, layout.Headers);
        var areDatesKnown = layout.Findings.All(finding => finding.Dates is null or { IsDecided: true });
        var areNumbersKnown = layout.Findings.All(finding => finding.Styles is null or { IsDecided: true });
        using var table = layout.OpenTable();
        while (rows.Count < RowsShown && table.Read())
        {
            if (skipped.ReasonFor(table.Row) is { } reason)
            {
                rows.Add(new PreviewRow(table.Line, null, null, null, null, null, null, null, null) { Skipped = new ImportNote(reason, "1") });
                continue;
            }

            var refused = row.Read(table.Row, table.Line) ?? collector.Add(row, table.Line);
            // Read on a guess, a date or an amount would look like a fact.
            var isRead = refused is null && areNumbersKnown;
            rows.Add(new PreviewRow(
                table.Line,
                Text(row, ImportField.Order),
                areDatesKnown ? row.PlacedAt?.Clock : null,
                Customer(row),
                Text(row, ImportField.Product) ?? Text(row, ImportField.Items) ?? Text(row, ImportField.Sku),
                isRead ? row[ImportField.Quantity] : null,
                isRead ? row.LineAmount ?? row.OrderAmount : null,
                Text(row, ImportField.Status),
                areDatesKnown && areNumbersKnown ? refused?.Reason : null)
            {
                DateText = Text(row, ImportField.Date),
            });
        }

        return rows;
    }

    /// <summary>By the field that names the customer; what the marketplace hides is shown only where nothing else is told.</summary>
    private static string? Customer(OrderRow row)
    {
        var told = CustomerFields.Select(field => Text(row, field)).OfType<string>().ToList();
        return told.Find(static text => !text.Contains('*', StringComparison.Ordinal)) ?? told.FirstOrDefault();
    }

    private static string? Text(OrderRow row, ImportField field) => row.Cell(field) is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : null;
}
