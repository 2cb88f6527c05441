using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>
/// The order histories that pages read: one per store, loaded once, swapped as a whole after an import. Pages keep reading the old one while a new
/// one takes long to load. An import by another process is noticed at the next question.
/// </summary>
public sealed class Snapshots(IDbContextFactory<RetentionContext> contexts, ILogger<Snapshots> logger) : IAsyncDisposable, IDisposable
{
    // Most shops load faster than this, so that whoever opens a page right after an import sees it.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private readonly ConcurrentDictionary<int, Slot> _slots = new();
    private readonly SumSnapshots _sums = new(contexts);
    private readonly SnapshotLoader _loader = new(contexts, logger);
    private readonly OrderDetailsLoader _details = new(contexts);
    private readonly FirstDeliveriesLoader _deliveries = new(contexts);
    private readonly SegmentOpener _segments = new(contexts);

    /// <summary>The fewest orders of a store whose columns are kept in a file for the next start.</summary>
    internal int LeastOrdersKept
    {
        get => _loader.LeastOrdersKept;
        set => _loader.LeastOrdersKept = value;
    }

    /// <summary>Raised after a store's new snapshot stands, on the thread that loaded it.</summary>
    public event EventHandler<SnapshotChangedEventArgs>? Changed;

    /// <summary>Loads the store's orders anew, swaps the snapshot, then raises <see cref="Changed"/>. To be called after each import and removal.</summary>
    public async Task RefreshAsync(int storeId, CancellationToken cancellationToken)
    {
        var slot = _slots.GetOrAdd(storeId, static _ => new Slot());
        await slot.Gate.WaitAsync(cancellationToken);
        try
        {
            slot.Current = await _loader.LoadAsync(storeId, fromFile: false, cancellationToken);
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

    /// <summary>Raises <see cref="Changed"/> for a store whose settings are others now and whose orders are the same.</summary>
    public void TellSettingsChanged(int storeId) => Changed?.Invoke(this, new SnapshotChangedEventArgs(storeId));

    /// <summary>Waits for the files of columns that are being written.</summary>
    public ValueTask DisposeAsync() => _loader.DisposeAsync();

    public void Dispose()
    {
        // What is being written is finished or left out; a half file is none.
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

    /// <summary>The snapshot that a query asks for as <see cref="GetAsync"/> gives it, and the query with the rules behind its segment.</summary>
    internal async Task<(Snapshot Snapshot, HistoryQuery Query)?> OpenAsync(HistoryQuery query, CancellationToken cancellationToken) =>
        await OpenAsync(query, null, cancellationToken);

    /// <summary>The same where rows may be the saved segments, whose rules then come along.</summary>
    internal async Task<(Snapshot Snapshot, HistoryQuery Query)?> OpenAsync(HistoryQuery query, CohortRows? rows, CancellationToken cancellationToken) =>
        await OpenAsync(query.StoreId, [query], rows == CohortRows.SavedSegment, cancellationToken) is var (snapshot, queries) ? (snapshot, queries[0]) : null;

    /// <summary>The snapshot of a store as <see cref="GetAsync"/> gives it, and several queries of it with the rules behind their segments.</summary>
    internal Task<(Snapshot Snapshot, IReadOnlyList<HistoryQuery> Queries)?> OpenAsync(int? storeId, IReadOnlyList<HistoryQuery> queries, CancellationToken cancellationToken) =>
        OpenAsync(storeId, queries, false, cancellationToken);

    /// <inheritdoc cref="OpenAsync(int?, IReadOnlyList{HistoryQuery}, CancellationToken)"/>
    /// <param name="allSaved">True where rows may be the saved segments: their rules then come along with the first query.</param>
    internal async Task<(Snapshot Snapshot, IReadOnlyList<HistoryQuery> Queries)?> OpenAsync(
        int? storeId, IReadOnlyList<HistoryQuery> queries, bool allSaved, CancellationToken cancellationToken)
    {
        if (!allSaved && !queries.Any(SegmentOpener.IsToOpen))
        {
            return await GetAsync(storeId, cancellationToken) is { } known ? (known, queries) : null;
        }

        var saved = await _segments.SavedAsync(cancellationToken);
        if (!(allSaved && saved.NeedDetails) && !queries.Any(query => SegmentOpener.IsToOpen(query) && saved.NeedsDetails(query.Segment!)))
        {
            return await GetAsync(storeId, cancellationToken) is { } plain ? (plain, Opened(saved)) : null;
        }

        return await GetWithDetailsAsync(storeId, cancellationToken) is var (snapshot, details) ? (snapshot, Opened(saved.With(details))) : null;

        IReadOnlyList<HistoryQuery> Opened(SavedRules rules) =>
            [.. queries.Select((query, place) => SegmentOpener.Opened(query, rules) with { SavedSegments = allSaved && place == 0 ? rules : null })];
    }

    /// <summary>The snapshot of a store as <see cref="GetAsync"/> gives it, and what its orders held: read when somebody first asks, and kept as long as the snapshot.</summary>
    internal async Task<(Snapshot Snapshot, OrderDetails Details)?> GetWithDetailsAsync(int? storeId, CancellationToken cancellationToken)
    {
        while (await GetAsync(storeId, cancellationToken) is { } snapshot)
        {
            if (await _details.GetAsync(snapshot, cancellationToken) is { } details)
            {
                return (snapshot, details);
            }

            foreach (var part in snapshot.Parts)
            {
                await RefreshAsync(part.Snapshot.Store.Id, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The same as <see cref="OpenAsync(HistoryQuery, CancellationToken)"/>, and when the first orders were fulfilled.</summary>
    internal async Task<(Snapshot Snapshot, HistoryQuery Query, FirstDeliveries Deliveries)?> OpenWithDeliveriesAsync(HistoryQuery query, CancellationToken cancellationToken)
    {
        while (await OpenAsync(query, cancellationToken) is var (snapshot, opened))
        {
            if (await _deliveries.GetAsync(snapshot, cancellationToken) is { } deliveries)
            {
                return (snapshot, opened, deliveries);
            }

            foreach (var part in snapshot.Parts)
            {
                await RefreshAsync(part.Snapshot.Store.Id, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The same as <see cref="OpenAsync(HistoryQuery, CancellationToken)"/>, and what the orders held.</summary>
    internal async Task<(Snapshot Snapshot, HistoryQuery Query, OrderDetails Details)?> OpenWithDetailsAsync(HistoryQuery query, CancellationToken cancellationToken)
    {
        var saved = SegmentOpener.IsToOpen(query) ? await _segments.SavedAsync(cancellationToken) : null;
        return await GetWithDetailsAsync(query.StoreId, cancellationToken) is var (snapshot, details)
            ? (snapshot, saved is null ? query : SegmentOpener.Opened(query, saved.With(details)), details)
            : null;
    }

    /// <summary>The named store, or the default one; null where it holds no orders.</summary>
    private async Task<StampedStore?> FindAsync(List<StampedStore> stores, int? storeId, CancellationToken cancellationToken)
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

    private async Task<Snapshot?> CurrentAsync(StampedStore chosen, CancellationToken cancellationToken)
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
    private async Task<List<StampedStore>> OpenStoresAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stores = await StampedStore.Of(context, context.Stores.AsNoTracking().Where(store => context.Orders.Any(order => order.StoreId == store.Id)))
            .ToListAsync(cancellationToken);
        return
        [
            .. stores.OrderBy(static store => store.Info.IsSample).ThenByDescending(static store => store.Stamp.NewestImport).ThenBy(static store => store.Info.Id),
        ];
    }

    private async Task<Snapshot?> FirstAsync(Slot slot, int storeId, CancellationToken cancellationToken)
    {
        await slot.Gate.WaitAsync(cancellationToken);
        try
        {
            return slot.Current ??= await _loader.LoadAsync(storeId, fromFile: true, cancellationToken);
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
