using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Import;

/// <summary>The imports that wait and the one that runs: one channel, one writer.</summary>
public sealed class ImportQueue(
    IDbContextFactory<RetentionContext> contexts, OrderImporter importer, DatabaseLocation location, TimeProvider time, ILogger<ImportQueue> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenReports = TimeSpan.FromMilliseconds(250);
    private readonly Channel<ImportJob> _waiting = Channel.CreateUnbounded<ImportJob>();
    private readonly ConcurrentDictionary<int, ImportJob> _jobs = new();

    /// <summary>Raised with the key of an Import row whose state or progress changed; may come from any thread.</summary>
    public event Action<int>? Changed;

    /// <summary>Called with the store after its orders changed, before the import leaves the queue.</summary>
    public Func<int, CancellationToken, Task>? Imported { get; set; }

    /// <summary>Queues a spooled upload, which is deleted when the import is over.</summary>
    /// <returns>Key of the Import row, in state Queued.</returns>
    public async Task<int> EnqueueAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow().UtcDateTime;
        var store = await context.Stores.SingleOrDefaultAsync(row => row.Name == options.Store, cancellationToken) ?? new Store
        {
            Name = options.Store,
            Currency = options.Currency?.ToUpperInvariant() ?? "USD",
            TimeZone = options.TimeZone ?? StoreTerms.MachineTimeZone(),
            IsSample = options.IsSample,
            CreatedAt = now,
        };
        var import = new Data.Import
        {
            Store = store,
            FileName = fileName,
            FileBytes = new FileInfo(path).Length,
            Format = options.Format ?? "auto",
            State = ImportState.Queued,
            CreatedAt = now,
        };
        context.Imports.Add(import);
        await context.SaveChangesAsync(cancellationToken);

        var job = new ImportJob(import.Id, path, fileName, options);
        _jobs[import.Id] = job;
        await _waiting.Writer.WriteAsync(job, cancellationToken);
        Changed?.Invoke(import.Id);
        return import.Id;
    }

    /// <summary>How far an import is; null where it neither waits nor runs.</summary>
    public ImportProgress? ProgressOf(int importId) => _jobs.TryGetValue(importId, out var job) ? job.Progress : null;

    /// <summary>Takes a waiting import out of the queue or stops the running one; nothing of it stays.</summary>
    public void Cancel(int importId)
    {
        if (_jobs.TryGetValue(importId, out var job))
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

        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await MarkInterruptedAsync(stoppingToken);
        await foreach (var job in _waiting.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await RunAsync(job, stoppingToken);
            }
            catch (Exception error) when (!stoppingToken.IsCancellationRequested)
            {
                // The queue outlives any one import.
                logger.LogError(error, "Import {ImportId} could not be ended properly", job.ImportId);
            }
            finally
            {
                _jobs.TryRemove(job.ImportId, out _);
                job.Dispose();
                RemoveSpooled(job.Path);
                Changed?.Invoke(job.ImportId);
            }
        }
    }

    private async Task RunAsync(ImportJob job, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken, job.Cancelled);
        try
        {
            stop.Token.ThrowIfCancellationRequested();
            await EndAsync(job.ImportId, ImportState.Running, null, stop.Token);
            var result = await importer.ImportAsync(job.Path, job.FileName, job.Options, job.ImportId, Task.CompletedTask, new Reporter(time, job, id => Changed?.Invoke(id)), stop.Token);
            logger.LogInformation("Import {ImportId}: {Rows} rows read, {Refused} refused in {Seconds:F1} s", job.ImportId, result.RowsRead, result.RowsRefused, result.Seconds);
            if (Imported is not null)
            {
                await Imported(result.StoreId, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (job.Cancelled.IsCancellationRequested)
        {
            await EndAsync(job.ImportId, ImportState.Cancelled, null, CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            await EndAsync(job.ImportId, ImportState.Interrupted, null, CancellationToken.None);
        }
        catch (ImportProblemException error)
        {
            await EndAsync(job.ImportId, ImportState.Failed, error.Problem, CancellationToken.None);
        }
        catch (Exception error)
        {
            logger.LogError(error, "Import {ImportId} failed", job.ImportId);
            await EndAsync(job.ImportId, ImportState.Failed, new ImportNote(ImportNoteCode.FileUnreadable, job.FileName), CancellationToken.None);
        }
    }

    private async Task EndAsync(int importId, ImportState state, ImportNote? problem, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var notes = problem is null ? "[]" : ImportNotes.ToJson([problem]);
        DateTime? finished = state == ImportState.Running ? null : time.GetUtcNow().UtcDateTime;
        // An import that is done stays done, even if what follows it fails.
        await context.Imports.Where(import => import.Id == importId && import.State != ImportState.Done).ExecuteUpdateAsync(
            set => set.SetProperty(import => import.State, state).SetProperty(import => import.Notes, notes).SetProperty(import => import.FinishedAt, finished), cancellationToken);
    }

    private async Task MarkInterruptedAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var waiting = _jobs.Keys.ToList();
        await context.Imports
            .Where(import => (import.State == ImportState.Queued || import.State == ImportState.Running) && !waiting.Contains(import.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(import => import.State, ImportState.Interrupted).SetProperty(import => import.FinishedAt, time.GetUtcNow().UtcDateTime), cancellationToken);
    }

    private void RemoveSpooled(string path)
    {
        try
        {
            File.Delete(path);
            var folder = Directory.GetParent(path);
            if (folder is not null && folder.Parent?.FullName == Path.GetFullPath(location.SpoolFolder) && !folder.EnumerateFileSystemInfos().Any())
            {
                folder.Delete();
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            logger.LogWarning("A spooled upload could not be deleted: {Reason}", error.GetType().Name);
        }
    }

    private sealed class Reporter(TimeProvider time, ImportJob job, Action<int> changed) : IProgress<ImportProgress>
    {
        private long _last = time.GetTimestamp();

        public void Report(ImportProgress value)
        {
            var isNewStage = job.Progress.Stage != value.Stage;
            job.Progress = value;
            if (isNewStage || time.GetElapsedTime(_last) >= BetweenReports)
            {
                _last = time.GetTimestamp();
                changed(job.ImportId);
            }
        }
    }
}
