using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Tests.Support;

/// <summary>A database that does not answer until the test says how: from another one, or with an error.</summary>
internal sealed class GatedDatabase : IDbContextFactory<RetentionContext>
{
    private TaskCompletionSource<Func<RetentionContext>> _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public void Answer(Func<RetentionContext> open)
    {
        _gate.TrySetResult(open);
        _gate = new(TaskCreationOptions.RunContinuationsAsynchronously);
        _gate.SetResult(open);
    }

    public RetentionContext CreateDbContext() => _gate.Task.GetAwaiter().GetResult()();

    public async Task<RetentionContext> CreateDbContextAsync(CancellationToken cancellationToken = default) => (await _gate.Task.WaitAsync(cancellationToken))();
}
