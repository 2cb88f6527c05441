using RetentionDashboard.Data;
using RetentionDashboard.Import.Detection;
using RetentionDashboard.Import.Orders;

namespace RetentionDashboard.Import;

/// <summary>Brings one file into the database, in whole or not at all.</summary>
public sealed class OrderImporter(OneWriter writer, DatabaseLocation location, TimeProvider time)
{
    /// <summary>Of the whole work.</summary>
    internal const double ReadingShare = 0.75;

    /// <exception cref="ImportProblemException">The file cannot be imported as it is; nothing was written.</exception>
    public Task<ImportResult> ImportAsync(
        string path, string fileName, ImportOptions options, IProgress<ImportProgress>? progress, CancellationToken cancellationToken) =>
        ImportAsync(path, fileName, options, null, Task.CompletedTask, progress, cancellationToken);

    /// <param name="importId">The Import row that waits for this file; null adds one.</param>
    /// <param name="databaseReady">What must be over before the database is asked; the file is looked at meanwhile.</param>
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
        var finding = FindStoreAsync(options, databaseReady, cancellationToken);
        var detection = Task.Run(() => Detect(wholeFile: false), cancellationToken);
        var store = await finding;
        var layout = await detection;
        for (var (wholeFile, isSorted) = (false, false); ;)
        {
            if ((layout.Problems is [var first, ..] ? first : StoreTerms.ProblemOf(layout, options, store)) is { } problem)
            {
                throw new ImportProblemException(problem);
            }

            try
            {
                var reading = new FileReading(layout, options, store, isSorted, location.SpoolFolder, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime));
                var result = await PassAsync(reading, fileName, options, importId, progress, cancellationToken);
                return result with { Seconds = time.GetElapsedTime(started).TotalSeconds };
            }
            catch (UnsettledColumnException) when (!wholeFile)
            {
                wholeFile = true;
                layout = Detect(wholeFile);
            }
            catch (ScatteredRowsException) when (!isSorted)
            {
                isSorted = true;
            }
        }

        // Only a file that leaves its number style open waits for what the store knows.
        FileLayout Detect(bool wholeFile)
        {
            return CorrectedRows.Settle(DetectBy(options), options, Store, DetectBy);

            FileLayout DetectBy(ImportOptions stated) => LayoutDetection.Detect(path, stated, () => Store()?.Currency, wholeFile, cancellationToken);
        }

        StoreFacts? Store() => finding.GetAwaiter().GetResult();
    }

    private async Task<StoreFacts?> FindStoreAsync(ImportOptions options, Task databaseReady, CancellationToken cancellationToken)
    {
        await databaseReady;
        // Asking a database that is not there would make one.
        if (options.DryRun && !File.Exists(location.Path))
        {
            return null;
        }

        return await StoreFacts.FindAsync(location, options.Store, cancellationToken);
    }

    private async Task<ImportResult> PassAsync(
        FileReading reading, string fileName, ImportOptions options, int? importId, IProgress<ImportProgress>? progress, CancellationToken cancellationToken)
    {
        if (!options.DryRun)
        {
            return await new ImportRun(location, time, options, progress).WriteAsync(reading, fileName, importId, cancellationToken);
        }

        reading.Read(
            new OrderBatch(), Emptied, share => progress?.Report(new ImportProgress(ImportStage.Reading, ReadingShare * share, reading.RowsRead)), cancellationToken);
        progress?.Report(new ImportProgress(ImportStage.Finishing, 1, reading.RowsRead));
        return reading.Result();
    }

    private static OrderBatch Emptied(OrderBatch batch)
    {
        batch.Clear();
        return batch;
    }
}
