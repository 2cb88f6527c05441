using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>The order histories that pages read: one per store, loaded once, swapped as a whole after an import.</summary>
public sealed class Snapshots(IDbContextFactory<RetentionContext> contexts)
{
    /// <summary>Raised after a store's orders or settings changed and its new snapshot stands; on the thread that refreshed.</summary>
    public event EventHandler<SnapshotChangedEventArgs>? Changed;

    /// <summary>Loads the store's orders anew, swaps the snapshot, then raises <see cref="Changed"/>. To be called after each import, removal and change of settings.</summary>
    public async Task RefreshAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        Changed?.Invoke(this, new SnapshotChangedEventArgs(storeId));
    }
}
