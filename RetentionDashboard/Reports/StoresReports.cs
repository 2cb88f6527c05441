using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>All stores with their settings.</summary>
public sealed class StoresReports(IDbContextFactory<RetentionContext> contexts, Snapshots snapshots)
{
    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<StoreInfo>> GetAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stores = await context.Stores.AsNoTracking().OrderBy(store => store.Name).ToListAsync(cancellationToken);
        return [.. stores.Select(InfoOf)];
    }

    /// <summary>Those that hold orders, by name: an import that failed leaves its store without any.</summary>
    public async Task<IReadOnlyList<StoreInfo>> GetWithOrdersAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var stores = await context.Stores.AsNoTracking()
            .Where(store => context.Orders.Any(order => order.StoreId == store.Id))
            .OrderBy(store => store.Name)
            .ToListAsync(cancellationToken);
        return [.. stores.Select(InfoOf)];
    }

    /// <summary>What a sum over all stores adds up; null where there are fewer than two real stores with orders.</summary>
    /// <exception cref="MissingRateException">A rate is missing.</exception>
    public async Task<StoreInfo?> GetSumAsync(CancellationToken cancellationToken = default) =>
        await snapshots.GetAsync(StoreInfo.AllStores, cancellationToken) is { Store: { Sum: not null } store } ? store : null;

    internal static StoreInfo InfoOf(Store store) =>
        SegmentSettings.Of(new StoreInfo(store.Id, store.Name, store.Currency, store.IsSample, store.Options), store) with { ForecastModel = StoreSettings.ModelOf(store) };
}
