using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Import.Orders;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Import;

/// <summary>Brings one file into the database, in whole or not at all.</summary>
public sealed class OrderImporter(IDbContextFactory<RetentionContext> contexts, OneWriter writer, DatabaseLocation location, TimeProvider time)
{
    private const int RefusedRowsShown = 100;
    private const int UnknownStatusesShown = 5;
    internal const double ReadingShare = 0.4;

    /// <exception cref="ImportProblemException">The file cannot be imported as it is; nothing was written.</exception>
    public Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ImportAsync(path, fileName, options, null, Task.CompletedTask, progress, cancellationToken);

    /// <param name="importId">The Import row that waits for this file; null adds one.</param>
    /// <param name="databaseReady">What must be over before the database is asked; the file is read meanwhile.</param>
    internal Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, int? importId, Task databaseReady, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        // Off the caller's thread: reading and writing are synchronous work.
        Task.Run(() => RunAsync(path, fileName, options, importId, databaseReady, progress, cancellationToken), cancellationToken);

    private async Task<ImportResult> RunAsync(
        string path, string fileName, ImportOptions options, int? importId, Task databaseReady, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        progress?.Report(new ImportProgress(ImportStage.Reading, 0, 0));
        using var turn = options.DryRun ? null : await writer.EnterAsync(cancellationToken);
        var early = Task.Run(() => FileReading.Read(path, options, null, Report, cancellationToken), cancellationToken);
        await databaseReady;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        // Asking a database that is not there would make one.
        var store = options.DryRun && !File.Exists(location.Path) ? null : await StoreFacts.FindAsync(context, options.Store, cancellationToken);
        var reading = await KnowingTheStoreAsync(early, path, options, store, Report, cancellationToken);
        var result = Count(reading, options.Notes, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
        if (!options.DryRun)
        {
            var run = new ImportRun(context, time, options, reading.Terms);
            result = await run.WriteAsync(
                result, reading, fileName, importId,
                share => progress?.Report(new ImportProgress(ImportStage.Writing, ReadingShare + ((1 - ReadingShare) * share), reading.Batch.RowsRead)), cancellationToken);
        }

        progress?.Report(new ImportProgress(ImportStage.Finishing, 1, reading.Batch.RowsRead));
        return result with { Seconds = time.GetElapsedTime(started).TotalSeconds };

        void Report(double share, int rows) => progress?.Report(new ImportProgress(ImportStage.Reading, ReadingShare * share, rows));
    }

    /// <summary>What was read before the store was known stands, unless the store's currency or time zone makes a difference to this file.</summary>
    private static async Task<FileReading> KnowingTheStoreAsync(
        Task<FileReading> early, string path, ImportOptions options, StoreFacts? store, Action<double, int> report, CancellationToken cancellationToken)
    {
        FileReading? reading = null;
        try
        {
            reading = await early;
        }
        catch (ImportProblemException) when (store is not null)
        {
            // The store's currency may settle what the file alone could not.
        }

        if (reading is not null && StoreTerms.ProblemOf(reading.Layout, options, store) is { } problem)
        {
            throw new ImportProblemException(problem);
        }

        return reading?.For(StoreTerms.Of(reading.Layout, options, store), store) ?? FileReading.Read(path, options, store, report, cancellationToken);
    }

    /// <summary>Everything that the file alone tells; what changed in the store comes with the writing.</summary>
    private static ImportResult Count(FileReading reading, IReadOnlyList<ImportNote> notes, DateOnly today)
    {
        var (layout, terms, batch) = (reading.Layout, reading.Terms, reading.Batch);
        var valid = batch.Orders.Where(order => order.IsValid).ToList();
        var unattributed = valid.Count(order => order.Customer < 0);
        var gross = valid.Sum(order => order.Subtotal + order.Discount);
        var net = valid.Sum(order => order.Subtotal) - batch.Refunds.Sum(refund => refund.Amount);
        var days = valid.Select(order => DateOnly.FromDateTime(order.PlacedAt.Clock)).DefaultIfEmpty().ToList();
        List<ImportNote> warnings = [.. notes, .. layout.Warnings, .. terms.Warnings];
        if (unattributed > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.UnattributedOrders, Invariant(unattributed)));
        }

        if (valid.Count(order => order.Customer < 0 && IdentityLadder.HidesBuyer(order)) is > 0 and var hidden)
        {
            warnings.Add(new ImportNote(ImportNoteCode.BuyersHidden, Invariant(hidden)));
        }

        // A day of grace: it is tomorrow somewhere already.
        if (days.Count(day => day > today.AddDays(1)) is > 0 and var late)
        {
            warnings.Add(new ImportNote(ImportNoteCode.DatesInFuture, Invariant(late), days.Max().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }

        if (batch.UnknownStatuses.Count > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.UnknownStatus, StatusMeanings.Text(batch.UnknownStatuses.Take(UnknownStatusesShown))));
        }

        warnings.AddRange(batch.Skips.Notes);
        if (batch.Refused.Count > 0)
        {
            warnings.Add(new ImportNote(ImportNoteCode.RowsRefused, Invariant(batch.Refused.Count)));
        }

        if (batch.Refused.Count > batch.Refused.Kept.Count)
        {
            warnings.Add(new ImportNote(ImportNoteCode.RefusedRowsNotKept, Invariant(batch.Refused.Count), Invariant(batch.Refused.Kept.Count)));
        }

        return new ImportResult
        {
            Format = layout.Format.Name,
            RowsRead = batch.RowsRead,
            RowsRefused = batch.Refused.Count,
            RowsSkipped = batch.Skips.Count,
            OrdersValid = valid.Count,
            Customers = CustomersOf(valid, batch.Customers.Count),
            OrdersNotValid = batch.Orders.Count - valid.Count,
            OrdersUnattributed = unattributed,
            Refunds = batch.Refunds.Count,
            FirstDay = valid.Count > 0 ? days.Min() : null,
            LastDay = valid.Count > 0 ? days.Max() : null,
            GrossRevenue = Money.ToDecimal(gross),
            NetRevenue = Money.ToDecimal(net),
            Warnings = warnings,
            Refused = [.. batch.Refused.Kept.Take(RefusedRowsShown).Select(static row => row.Reason)],
            UnknownStatuses = batch.UnknownStatuses,
        };
    }

    private static int CustomersOf(List<OrderDraft> valid, int customers)
    {
        var have = new bool[customers];
        foreach (var order in valid.Where(order => order.Customer >= 0))
        {
            have[order.Customer] = true;
        }

        return have.Count(found => found);
    }

    private static string Invariant(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
