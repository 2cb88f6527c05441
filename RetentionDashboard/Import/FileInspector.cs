using System.Text;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;

namespace RetentionDashboard.Import;

/// <summary>Detects what a file is: encoding, delimiter, header row, format, columns, and how its dates and numbers are written.</summary>
public sealed class FileInspector(IDbContextFactory<RetentionContext> contexts)
{
    private const int RowsShown = 50;

    /// <param name="path">Where the file lies.</param>
    /// <param name="fileName">What the user calls it.</param>
    /// <exception cref="ImportProblemException">The file cannot be read at all.</exception>
    public async Task<FilePreview> InspectAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var store = await StoreFacts.FindAsync(context, options.Store, cancellationToken);
        return await Task.Run(() => Inspect(path, fileName, options, store, cancellationToken), cancellationToken);
    }

    private static FilePreview Inspect(string path, string fileName, ImportOptions options, StoreFacts? store, CancellationToken cancellationToken)
    {
        var layout = LayoutDetection.Detect(path, options, () => store?.Currency, wholeFile: false, cancellationToken);
        var problems = layout.Problems.ToList();
        if (StoreTerms.ProblemOf(layout, options, store) is { } problem)
        {
            problems.Add(problem);
        }

        var terms = StoreTerms.Of(layout, options, store);
        return new FilePreview
        {
            FileName = fileName,
            Bytes = layout.File.Bytes,
            Format = layout.Format.Name,
            Encoding = layout.File.Label,
            Delimiter = layout.Delimiter,
            HeaderLine = layout.HeaderLine,
            LinesPerOrder = layout.LinesPerOrder,
            Columns =
            [
                .. layout.Headers.Select((header, i) => new PreviewColumn(
                    i, header, layout.Findings[i].Samples, layout.Columns.FieldOf(i), layout.Findings[i].DatePattern, layout.Findings[i].Numbers, layout.Findings[i].Evidence)),
            ],
            Rows = layout.Columns.Has(ImportField.Date) ? Rows(layout, terms) : [],
            Currency = layout.Currency,
            Warnings = [.. layout.Warnings, .. terms.Warnings],
            Problems = problems,
        };
    }

    /// <summary>The first rows as the import itself reads them.</summary>
    private static List<PreviewRow> Rows(FileLayout layout, StoreTerms terms)
    {
        var rows = new List<PreviewRow>(RowsShown);
        var row = new OrderRow(layout, new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone)), terms.Currency);
        var collector = new OrderCollector(layout);
        using var table = layout.OpenTable();
        while (rows.Count < RowsShown && table.Read())
        {
            var refused = row.Read(table.Row, table.Line) ?? collector.Add(row, table.Line);
            rows.Add(new PreviewRow(
                table.Line,
                Text(row, ImportField.Order),
                row.PlacedAt?.Clock,
                Text(row, ImportField.Customer) ?? Text(row, ImportField.Email) ?? Text(row, ImportField.Phone) ?? Text(row, ImportField.UserName) ?? Text(row, ImportField.Name),
                Text(row, ImportField.Product) ?? Text(row, ImportField.Sku),
                refused is null ? row[ImportField.Quantity] : null,
                refused is null ? row.LineAmount ?? row.OrderAmount : null,
                Text(row, ImportField.Status),
                refused?.Reason));
        }

        return rows;
    }

    private static string? Text(OrderRow row, ImportField field) => row.Cell(field) is { IsEmpty: false } cell ? Encoding.UTF8.GetString(cell) : null;
}
