using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>The imports that wait and the one that runs: one channel, one writer. They survive the page that started them, and a stop of the program.</summary>
public sealed class ImportQueue(
    IDbContextFactory<RetentionContext> contexts, OrderImporter importer, UploadSpool spool, TimeProvider time, ILogger<ImportQueue> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(250);
    private readonly Channel<ImportJob> _waiting = Channel.CreateUnbounded<ImportJob>();
    private readonly ConcurrentDictionary<int, ImportJob> _jobs = new();
    private readonly ConcurrentDictionary<string, int> _taken = new();
    private readonly SemaphoreSlim _entrance = new(1, 1);

    /// <summary>Raised with the key of an Import row whose state or progress changed; may come from any thread.</summary>
    public event Action<int>? Changed;

    /// <summary>Called with what came of an import after its store's orders changed, before it leaves the queue.</summary>
    public Func<ImportResult, CancellationToken, Task>? Imported { get; set; }

    /// <summary>The import that runs, then those that wait, in their order.</summary>
    public IReadOnlyList<ImportUnderway> Underway => [.. _jobs.Values.OrderBy(static job => job.ImportId).Select(static job => job.Underway).OrderBy(static job => job.IsWaiting)];

    /// <summary>Queues a spooled upload, which is deleted when the import is over.</summary>
    /// <returns>Key of the Import row, in state Queued.</returns>
    /// <exception cref="UploadTakenException">Another tab was faster.</exception>
    public async Task<int> EnqueueAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken)
    {
        await _entrance.WaitAsync(cancellationToken);
        try
        {
            var uploadId = spool.IdOf(path);
            var import = uploadId is null ? null : await ImportOfAsync(uploadId, cancellationToken);
            if (import is not null || !File.Exists(path))
            {
                throw new UploadTakenException(import);
            }

            return await EnterAsync(path, fileName, options, uploadId, cancellationToken);
        }
        finally
        {
            _entrance.Release();
        }
    }

    /// <summary>The import that took an upload, also where it is over; null where none did, or a program that ran before.</summary>
    public async Task<int?> ImportOfAsync(string uploadId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Imports.Where(import => import.UploadId == uploadId).Select(import => (int?)import.Id).FirstOrDefaultAsync(cancellationToken)
            ?? (_taken.TryGetValue(uploadId, out var taken) ? taken : null);
    }

    /// <summary>Queues an interrupted import once more, from the file that was kept. The history keeps both: the run that came to nothing and the new one.</summary>
    /// <returns>Key of the new Import row; null where the file is gone or somebody was faster.</returns>
    public async Task<int?> RunAgainAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = await context.Imports.AsNoTracking().Include(import => import.Store).SingleOrDefaultAsync(import => import.Id == importId, cancellationToken);
        if (import is not { UploadId: { } uploadId, State: ImportState.Interrupted or ImportState.Failed } || spool.Find(uploadId) is not { } upload || StoredOptions.FromJson(import.Options) is not { } options)
        {
            return null;
        }

        options = import.Store is { } store ? options with { Store = store.Name } : options;
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await LetGoAsync(context, importId, uploadId, cancellationToken) == 0)
        {
            return null;
        }

        var again = new Data.Import
        {
            StoreId = import.StoreId,
            FileName = import.FileName,
            FileBytes = upload.Bytes,
            Format = options.Format ?? "auto",
            State = ImportState.Queued,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Options = StoredOptions.ToJson(options),
            UploadId = uploadId,
        };
        context.Imports.Add(again);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        _taken[uploadId] = again.Id;
        Changed?.Invoke(importId);
        return Enqueue(again.Id, upload.Path, again.FileName, options);
    }

    /// <summary>Deletes the file that was kept of an interrupted import.</summary>
    public async Task DiscardAsync(int importId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var uploadId = await context.Imports
            .Where(import => import.Id == importId && (import.State == ImportState.Interrupted || import.State == ImportState.Failed))
            .Select(import => import.UploadId)
            .SingleOrDefaultAsync(cancellationToken);
        if (uploadId is not null && await LetGoAsync(context, importId, uploadId, cancellationToken) > 0)
        {
            var notes = ImportNotes.ToJson([new ImportNote(ImportNoteCode.Discarded)]);
            await context.Imports.Where(import => import.Id == importId).ExecuteUpdateAsync(
                set => set.SetProperty(import => import.State, ImportState.Cancelled).SetProperty(import => import.Notes, notes), cancellationToken);
            spool.Remove(uploadId);
            Changed?.Invoke(importId);
        }
    }

    /// <summary>How far an import is; null where it neither waits nor runs.</summary>
    public ImportProgress? ProgressOf(int importId) => UnderwayOf(importId)?.Progress;

    /// <summary>How far and how fast an import is; null where it neither waits nor runs.</summary>
    public ImportUnderway? UnderwayOf(int importId) => _jobs.TryGetValue(importId, out var job) ? job.Underway : null;

    /// <summary>Takes a waiting import out of the queue or stops the running one; nothing of it stays.</summary>
    public async Task CancelAsync(int importId)
    {
        if (!_jobs.TryGetValue(importId, out var job))
        {
            return;
        }

        if (job.Take())
        {
            await SetStateAsync(importId, ImportState.Cancelled, null, CancellationToken.None);
            await LeaveAsync(job, keepsFile: false);
        }
        else
        {
            job.Cancel();
            Changed?.Invoke(importId);
        }
    }

    public override void Dispose()
    {
        foreach (var job in _jobs.Values)
        {
            job.Dispose();
        }

        _entrance.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await CleanUpAsync(stoppingToken);
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (!job.Take())
            {
                continue;
            }

            var keepsFile = true;
            try
            {
                keepsFile = await RunAsync(job, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // The queue outlives any one import.
                logger.LogError(error, "Import {ImportId} could not be ended properly", job.ImportId);
            }
            finally
            {
                await LeaveAsync(job, keepsFile);
            }
        }
    }

    private async Task<int> EnterAsync(string path, string fileName, ImportOptions options, string? uploadId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var import = new Data.Import
        {
            // A new store comes with its first orders, so that an import that comes to nothing leaves none.
            StoreId = await context.Stores.Where(store => store.Name == options.Store).Select(store => (int?)store.Id).SingleOrDefaultAsync(cancellationToken),
            FileName = fileName,
            FileBytes = new FileInfo(path).Length,
            Format = options.Format ?? "auto",
            State = ImportState.Queued,
            CreatedAt = time.GetUtcNow().UtcDateTime,
            Options = StoredOptions.ToJson(options),
            UploadId = uploadId,
        };
        context.Imports.Add(import);
        await context.SaveChangesAsync(cancellationToken);
        if (uploadId is not null)
        {
            _taken[uploadId] = import.Id;
        }

        return Enqueue(import.Id, path, fileName, options);
    }

    private int Enqueue(int importId, string path, string fileName, ImportOptions options)
    {
        var job = new ImportJob(importId, path, fileName, options, time);
        _jobs[importId] = job;
        // Never cancelled: the row says that it waits.
        _waiting.Writer.TryWrite(job);
        Changed?.Invoke(importId);
        return importId;
    }

    /// <returns>True where the file is kept, so that the import can be run again.</returns>
    private async Task<bool> RunAsync(ImportJob job, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, job.Cancelled);
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            await SetStateAsync(job.ImportId, ImportState.Running, null, stop.Token);
            var result = await importer.ImportAsync(job.Path, job.FileName, job.Options, job.ImportId, Task.CompletedTask, new Reporter(time, job, id => Changed?.Invoke(id)), stop.Token);
            logger.LogInformation("Import {ImportId}: {Rows} rows read, {Refused} refused in {Seconds:F1} s", job.ImportId, result.RowsRead, result.RowsRefused, result.Seconds);
            if (Imported is not null)
            {
                await Imported(result, stoppingToken);
            }

            return false;
        }
        catch (OperationCanceledException) when (job.Cancelled.IsCancellationRequested)
        {
            return await SetStateAsync(job.ImportId, ImportState.Cancelled, null, CancellationToken.None) && false;
        }
        catch (OperationCanceledException)
        {
            return await SetStateAsync(job.ImportId, ImportState.Interrupted, null, CancellationToken.None);
        }
        catch (ImportProblemException error)
        {
            return await SetStateAsync(job.ImportId, ImportState.Failed, error.Problem, CancellationToken.None) && false;
        }
        catch (Exception error)
        {
            logger.LogError(error, "Import {ImportId} failed", job.ImportId);
            return await SetStateAsync(job.ImportId, ImportState.Failed, new ImportNote(ImportNoteCode.ImportBroke), CancellationToken.None);
        }
    }

    /// <returns>False where the import was done before: what follows it does not change that.</returns>
    private async Task<bool> SetStateAsync(int importId, ImportState state, ImportNote? problem, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var notes = problem is null ? "[]" : ImportNotes.ToJson([problem]);
        DateTime? finished = state == ImportState.Running ? null : time.GetUtcNow().UtcDateTime;
        return await context.Imports.Where(import => import.Id == importId && import.State != ImportState.Done).ExecuteUpdateAsync(
            set => set.SetProperty(import => import.State, state).SetProperty(import => import.Notes, notes).SetProperty(import => import.FinishedAt, finished), cancellationToken) > 0;
    }

    private async Task LeaveAsync(ImportJob job, bool keepsFile)
    {
        if (!keepsFile)
        {
            try
            {
                await using var context = await contexts.CreateDbContextAsync(CancellationToken.None);
                await context.Imports.Where(import => import.Id == job.ImportId).ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadId, (string?)null));
                RemoveFile(job.Path);
            }
            catch (Exception error)
            {
                // The next start of the program cleans up.
                logger.LogWarning("The upload of import {ImportId} could not be deleted: {Reason}", job.ImportId, error.GetType().Name);
            }
        }

        _jobs.TryRemove(job.ImportId, out _);
        job.Dispose();
        Changed?.Invoke(job.ImportId);
    }

    private void RemoveFile(string path)
    {
        if (spool.IdOf(path) is { } uploadId)
        {
            spool.Remove(uploadId);
        }
        else
        {
            File.Delete(path);
        }
    }

    /// <summary>After a stop of whatever kind: what did not end was interrupted, and the files of what did end go.</summary>
    private async Task CleanUpAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = _jobs.Keys.ToList();
        await context.Imports
            .Where(import => (import.State == ImportState.Queued || import.State == ImportState.Running) && !waiting.Contains(import.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Interrupted).SetProperty(import => import.FinishedAt, time.GetUtcNow().UtcDateTime), cancellationToken);
        var over = await context.Imports
            .Where(import => import.UploadId != null && (import.State == ImportState.Done || import.State == ImportState.Cancelled || import.State == ImportState.Undone))
            .Select(import => new { import.Id, UploadId = import.UploadId! })
            .ToListAsync(cancellationToken);
        foreach (var import in over)
        {
            await LetGoAsync(context, import.Id, import.UploadId, cancellationToken);
            spool.Remove(import.UploadId);
        }
    }

    private static Task<int> LetGoAsync(RetentionContext context, int importId, string uploadId, CancellationToken cancellationToken) => context.Imports
        .Where(import => import.Id == importId && import.UploadId == uploadId)
        .ExecuteUpdateAsync(set => set.SetProperty(import => import.UploadId, (string?)null), cancellationToken);

    private sealed class Reporter(TimeProvider time, ImportJob job, Action<int> changed) : IProgress<ImportProgress>
    {
        private long _last = time.GetTimestamp();

        public void Report(ImportProgress value)
        {
            var isNewStage = job.Progress.Stage != value.Stage;
            job.Report(value);
            if (isNewStage || time.GetElapsedTime(_last) >= BetweenReports)
            {
                _last = time.GetTimestamp();
                changed(job.ImportId);
            }
        }
    }
}
