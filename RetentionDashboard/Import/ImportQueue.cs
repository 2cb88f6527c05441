namespace RetentionDashboard.Import;

/// <summary>The imports that wait and the one that runs: one channel, one writer.</summary>
public sealed class ImportQueue : BackgroundService
{
    /// <summary>Raised with the key of an Import row whose state or progress changed; may come from any thread.</summary>
    public event Action<int>? Changed;

    /// <summary>Called with the store after its orders changed, before the import counts as done.</summary>
    public Func<int, CancellationToken, Task>? Imported { get; set; }

    /// <summary>Queues a spooled upload, which is deleted when the import is over.</summary>
    /// <returns>Key of the Import row, in state Queued.</returns>
    public Task<int> EnqueueAsync(string path, string fileName, ImportOptions options, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    /// <summary>How far an import is; null where it neither waits nor runs.</summary>
    public ImportProgress? ProgressOf(int importId) => null;

    /// <summary>Takes a waiting import out of the queue or stops the running one; nothing of it stays.</summary>
    public void Cancel(int importId) => Changed?.Invoke(importId);

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Task.CompletedTask;
}
