using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>
/// The order histories that pages read: one per store, loaded once, swapped as a whole after an import. Pages keep reading the old one while a new
/// one takes long to load. An import by another process is noticed at the next question.
/// </summary>
public sealed class Snapshots(IDbContextFactory<RetentionContext> contexts, ILogger<Snapshots> logger)
{
    // Most shops load faster than this, so that whoever opens a page right after an import sees it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<int, Slot> _slots = new();

    /// <summary>Raised after a store's new snapshot stands, on the thread that loaded it.</summary>
    public event EventHandler<SnapshotChangedEventArgs>? Changed;

    /// <summary>Loads the store's orders anew, swaps the snapshot, then raises <see cref="Changed"/>. To be called after each import, removal and change of settings.</summary>
    public async Task RefreshAsync(int storeId, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(storeId, static _ => new Slot());
        await slot.Gate.WaitAsync(cancellationToken);
        try
        {
            slot.Current = await LoadAsync(storeId, cancellationToken);
            if (slot.Current is null)
            {
                _slots.TryRemove(storeId, out _);
            }
        }
        finally
        {
            slot.Gate.Release();
        }

        Changed?.Invoke(this, new SnapshotChangedEventArgs(storeId));
    }

    /// <summary>The store that a page shows which asks for <paramref name="storeId"/>; null where no store has orders.</summary>
    public async Task<int?> ShownStoreAsync(int? storeId, CancellationToken cancellationToken) => (await ChooseAsync(storeId, cancellationToken))?.Info.Id;

    /// <summary>The snapshot of a store; of the default one where none is named or the named one is gone. Null where no store has orders.</summary>
    internal async Task<Snapshot?> GetAsync(int? storeId, CancellationToken cancellationToken)
    {
        if (await ChooseAsync(storeId, cancellationToken) is not { } chosen)
        {
            return null;
        }

        var slot = _slots.GetOrAdd(chosen.Info.Id, static _ => new Slot());
        var current = slot.Current ?? await FirstAsync(slot, chosen.Info.Id, cancellationToken);
        if (current is null)
        {
            return null;
        }

        if (current.Stamp != chosen.Stamp && slot.Gate.CurrentCount > 0)
        {
            var refresh = Task.Run(() => RefreshInBackgroundAsync(chosen.Info.Id), CancellationToken.None);
            await Task.WhenAny(refresh, Task.Delay(Patience, cancellationToken));
            current = slot.Current ?? current;
        }

        if (current.Store != chosen.Info)
        {
            current = current.With(chosen.Info);
            slot.Current = current;
        }

        return current;
    }

    private async Task<(StoreInfo Info, SnapshotStamp Stamp)?> ChooseAsync(int? storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stores = await context.Stores.AsNoTracking()
            .Select(store => new
            {
                Store = store,
                HasOrders = context.Orders.Any(order => order.StoreId == store.Id),
                Newest = context.Imports.Where(import => import.StoreId == store.Id && import.State == ImportState.Done).Max(import => (int?)import.Id) ?? 0,
                Imports = context.Imports.Count(import => import.StoreId == store.Id && import.State == ImportState.Done),
            })
            .ToListAsync(cancellationToken);
        if (!stores.Exists(store => store.HasOrders))
        {
            return null;
        }

        var chosen = stores.Find(store => store.Store.Id == storeId)
            ?? stores.Where(store => store.HasOrders).OrderBy(store => store.Store.IsSample).ThenByDescending(store => store.Newest).ThenBy(store => store.Store.Id).First();
        return (StoresReports.InfoOf(chosen.Store), new SnapshotStamp(chosen.Newest, chosen.Imports));
    }

    private async Task<Snapshot?> FirstAsync(Slot slot, int storeId, CancellationToken cancellationToken)
    {
        await slot.Gate.WaitAsync(cancellationToken);
        try
        {
            return slot.Current ??= await LoadAsync(storeId, cancellationToken);
        }
        finally
        {
            slot.Gate.Release();
        }
    }

    private async Task RefreshInBackgroundAsync(int storeId)
    {
        try
        {
            await RefreshAsync(storeId, CancellationToken.None);
        }
        catch (Exception exception) when (exception is SqliteException or InvalidOperationException or IOException)
        {
            logger.LogError(exception, "The orders of store {Store} could not be read again; pages keep the older ones", storeId);
        }
    }

    private async Task<Snapshot?> LoadAsync(int storeId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        if (await context.Stores.AsNoTracking().SingleOrDefaultAsync(store => store.Id == storeId, cancellationToken) is not { } store)
        {
            return null;
        }

        var imports = context.Imports.Where(import => import.StoreId == storeId && import.State == ImportState.Done);
        var stamp = new SnapshotStamp(
            await imports.MaxAsync(import => (int?)import.Id, cancellationToken) ?? 0, await imports.CountAsync(cancellationToken));
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var history = await Task.Run(() => SnapshotReader.Read(connection, storeId, cancellationToken), cancellationToken);
        return new Snapshot(StoresReports.InfoOf(store), stamp, history);
    }

    private sealed class Slot
    {
        private volatile Snapshot? _current;

        public SemaphoreSlim Gate { get; } = new(1);

        public Snapshot? Current
        {
            get => _current;
            set => _current = value;
        }
    }
}
