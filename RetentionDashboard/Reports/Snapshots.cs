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
    private readonly SumSnapshots _sums = new(contexts);

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

    /// <summary>The store that a page shows which asks for <paramref name="storeId"/>; null where none is named and no store has orders.</summary>
    /// <exception cref="StoreGoneException">The named store does not exist.</exception>
    public async Task<int?> ShownStoreAsync(int? storeId, CancellationToken cancellationToken)
    {
        var stores = await OpenStoresAsync(cancellationToken);
        return storeId == StoreInfo.AllStores && stores.Count(static store => !store.Info.IsSample) > 1
            ? StoreInfo.AllStores
            : (await FindAsync(stores, storeId, cancellationToken))?.Info.Id ?? (storeId is > StoreInfo.AllStores ? storeId : null);
    }

    /// <summary>
    /// The snapshot of a store; of the default one where none is named. <see cref="StoreInfo.AllStores"/> is the sum over the real stores. Null where
    /// the named store, or every store, holds no orders.
    /// </summary>
    /// <exception cref="MissingRateException">A sum needs a rate that the user did not enter.</exception>
    /// <exception cref="StoreGoneException">The named store does not exist.</exception>
    internal async Task<Snapshot?> GetAsync(int? storeId, CancellationToken cancellationToken)
    {
        var stores = await OpenStoresAsync(cancellationToken);
        if (storeId == StoreInfo.AllStores && stores.FindAll(static store => !store.Info.IsSample) is { Count: > 1 } real)
        {
            var parts = new List<Snapshot>();
            foreach (var store in real)
            {
                if (await CurrentAsync(store, cancellationToken) is { } part)
                {
                    parts.Add(part);
                }
            }

            return parts.Count == 0 ? null : await _sums.GetAsync(parts, cancellationToken);
        }

        return await FindAsync(stores, storeId, cancellationToken) is { } chosen ? await CurrentAsync(chosen, cancellationToken) : null;
    }

    /// <summary>The named store, or the default one; null where it holds no orders.</summary>
    private async Task<OpenStore?> FindAsync(List<OpenStore> stores, int? storeId, CancellationToken cancellationToken)
    {
        if (storeId is null or StoreInfo.AllStores)
        {
            return stores.FirstOrDefault();
        }

        var named = stores.Find(store => store.Info.Id == storeId);
        if (named is null)
        {
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            if (!await context.Stores.AnyAsync(store => store.Id == storeId, cancellationToken))
            {
                throw new StoreGoneException();
            }
        }

        return named;
    }

    private async Task<Snapshot?> CurrentAsync(OpenStore chosen, CancellationToken cancellationToken)
    {
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

    /// <summary>The stores that hold orders, the one to show by default first: real before invented, then the one imported into last.</summary>
    private async Task<List<OpenStore>> OpenStoresAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stores = await Stamped(context, context.Stores.AsNoTracking().Where(store => context.Orders.Any(order => order.StoreId == store.Id)))
            .ToListAsync(cancellationToken);
        return
        [
            .. stores.Select(static store => store.ToOpenStore())
                .OrderBy(static store => store.Info.IsSample).ThenByDescending(static store => store.Stamp.NewestImport).ThenBy(static store => store.Info.Id),
        ];
    }

    private static IQueryable<StampedStore> Stamped(RetentionContext context, IQueryable<Store> stores) => stores.Select(store => new StampedStore
    {
        Store = store,
        Newest = context.Imports.Where(import => import.StoreId == store.Id && import.State == ImportState.Done).Max(import => (int?)import.Id) ?? 0,
        Imports = context.Imports.Count(import => import.StoreId == store.Id && import.State == ImportState.Done),
        Undone = context.Imports.Count(import => import.StoreId == store.Id && import.State == ImportState.Undone),
        Finished = context.Imports.Where(import => import.StoreId == store.Id && import.State == ImportState.Done).Max(import => import.FinishedAt),
    });

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
        if (await Stamped(context, context.Stores.AsNoTracking().Where(store => store.Id == storeId)).SingleOrDefaultAsync(cancellationToken) is not { } stamped)
        {
            return null;
        }

        var (info, stamp) = stamped.ToOpenStore();
        var connection = (SqliteConnection)context.Database.GetDbConnection();
        var history = await Task.Run(() => SnapshotReader.Read(connection, storeId, cancellationToken), cancellationToken);
        return new Snapshot(info, stamp, history);
    }

    private sealed record OpenStore(StoreInfo Info, SnapshotStamp Stamp);

    private sealed record StampedStore
    {
        public required Store Store { get; init; }
        public required int Newest { get; init; }
        public required int Imports { get; init; }
        public required int Undone { get; init; }
        public required DateTime? Finished { get; init; }

        public OpenStore ToOpenStore() => new(StoresReports.InfoOf(Store), new SnapshotStamp(Newest, Imports, Undone, Finished));
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
