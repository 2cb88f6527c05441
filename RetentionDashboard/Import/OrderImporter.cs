using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import;

/// <summary>Brings one file into the database, in whole or not at all.</summary>
public sealed class OrderImporter(IDbContextFactory<RetentionContext> contexts, OneWriter writer, TimeProvider time)
{
    private const int RefusedRowsShown = 100;
    private const int UnknownStatusesShown = 5;
    private const double ReadingShare = 0.4;

    /// <exception cref="ImportProblemException">The file cannot be imported as it is; nothing was written.</exception>
    public Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ImportAsync(path, fileName, options, null, progress, cancellationToken);

    /// <param name="importId">The Import row that waits for this file; null adds one.</param>
    internal Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, int? importId, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        // Off the caller's thread: reading and writing are synchronous work.
        Task.Run(() => RunAsync(path, fileName, options, importId, progress, cancellationToken), cancellationToken);

    private async Task<ImportResult> RunAsync(
        string path, string fileName, ImportOptions options, int? importId, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        progress?.Report(new ImportProgress(ImportStage.Reading, 0, 0));
        using var turn = options.DryRun ? null : await writer.EnterAsync(cancellationToken);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var store = await StoreFacts.FindAsync(context, options.Store, cancellationToken);
        var (layout, terms, batch) = Read(path, options, store, progress, cancellationToken);
        var result = Count(layout, terms, batch);
        if (!options.DryRun)
        {
            var run = new ImportRun(context, time, options, terms);
            result = await run.WriteAsync(
                result, batch, fileName, layout.File.Bytes, importId,
                share => progress?.Report(new ImportProgress(ImportStage.Writing, ReadingShare + ((1 - ReadingShare) * share), batch.RowsRead)), cancellationToken);
        }

        progress?.Report(new ImportProgress(ImportStage.Finishing, 1, batch.RowsRead));
        return result with { Seconds = time.GetElapsedTime(started).TotalSeconds };
    }

    private static (FileLayout Layout, StoreTerms Terms, OrderBatch Batch) Read(
        string path, ImportOptions options, StoreFacts? store, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        for (var wholeFile = false; ; wholeFile = true)
        {
            var layout = LayoutDetection.Detect(path, options, () => store?.Currency, wholeFile, cancellationToken);
            if ((layout.Problems is [var first, ..] ? first : StoreTerms.ProblemOf(layout, options, store)) is { } problem)
            {
                throw new ImportProblemException(problem);
            }

            var terms = StoreTerms.Of(layout, options, store);
            var clock = new ShopClock(() => TimeZoneInfo.FindSystemTimeZoneById(terms.TimeZone));
            try
            {
                var batch = OrderFile.Read(layout, clock, terms.Currency, terms.CallingCode, Report, cancellationToken);
                return (layout, terms, batch);
            }
            catch (UnsettledColumnException) when (!wholeFile)
            {
            }

            void Report(long bytes, int rows) =>
                progress?.Report(new ImportProgress(ImportStage.Reading, ReadingShare * Math.Min(1, bytes / (double)Math.Max(1, layout.File.Bytes)), rows));
        }
    }

    /// <summary>Everything that the file alone tells; what changed in the store comes with the writing.</summary>
    private static ImportResult Count(FileLayout layout, StoreTerms terms, OrderBatch batch)
    {
        var valid = batch.Orders.Where(order => order.IsValid).ToList();
        var unattributed = valid.Count(order => order.Customer < 0);
        var gross = valid.Sum(order => order.Subtotal + order.Discount);
        var net = valid.Sum(order => order.Subtotal) - batch.Refunds.Sum(refund => refund.Amount);
        var days = valid.Select(order => DateOnly.FromDateTime(order.PlacedAt.Clock)).DefaultIfEmpty().ToList();
        List<ImportNote> warnings = [.. layout.Warnings, .. terms.Warnings];
        if (unattributed > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.UnattributedOrders, Invariant(unattributed)));
        }

        if (batch.UnknownStatuses.Count > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.UnknownStatus, string.Join(", ", batch.UnknownStatuses.Take(UnknownStatusesShown))));
        }

        if (batch.RowsRefused > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.RowsRefused, Invariant(batch.RowsRefused)));
        }

        return new ImportResult
        {
            Format = layout.Format.Name,
            RowsRead = batch.RowsRead,
            RowsRefused = batch.RowsRefused,
            OrdersNotValid = batch.Orders.Count - valid.Count,
            OrdersUnattributed = unattributed,
            Refunds = batch.Refunds.Count,
            FirstDay = valid.Count > 0 ? days.Min() : null,
            LastDay = valid.Count > 0 ? days.Max() : null,
            GrossRevenue = Money.ToDecimal(gross),
            NetRevenue = Money.ToDecimal(net),
            Warnings = warnings,
            Refused = [.. batch.Refused.Take(RefusedRowsShown)],
        };
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
