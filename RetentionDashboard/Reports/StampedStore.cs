using RetentionDashboard.Data;

namespace RetentionDashboard.Reports;

/// <summary>A store and what tells the states of its orders apart, as one query reads them.</summary>
internal sealed record StampedStore
{
    public required Store Store { get; init; }
    public required int Newest { get; init; }
    public required int Imports { get; init; }
    public required int Undone { get; init; }
    public required DateTime? Finished { get; init; }
    public required int Merges { get; init; }
    public required DateTime? Merged { get; init; }

    public StoreInfo Info => StoresReports.InfoOf(Store);

    public SnapshotStamp Stamp => new(Newest, Imports, Undone, Finished, Merges, Merged);

    public static IQueryable<StampedStore> Of(RetentionContext context, IQueryable<Store> stores) => stores.Select(store => new StampedStore
    {
        Store = store,
        Newest = context.Imports.Where(import => import.StoreId == store.Id && import.State == ImportState.Done).Max(import => (int?)import.Id) ?? 0,
        Imports = context.Imports.Count(import => import.StoreId == store.Id && import.State == ImportState.Done),
        Undone = context.Imports.Count(import => import.StoreId == store.Id && import.State == ImportState.Undone),
        Finished = context.Imports.Where(import => import.StoreId == store.Id && import.State == ImportState.Done).Max(import => import.FinishedAt),
        Merges = context.CustomerMerges.Count(merge => merge.StoreId == store.Id),
        Merged = context.CustomerMerges.Where(merge => merge.StoreId == store.Id).Max(merge => (DateTime?)merge.MergedAt),
    });
}
