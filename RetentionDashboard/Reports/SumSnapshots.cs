using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The histories of all real stores as one, in the currency of sums; built again when a store, a rate or the currency changed.</summary>
internal sealed class SumSnapshots(IDbContextFactory<RetentionContext> contexts)
{
    private volatile Snapshot? _current;

    private SemaphoreSlim Gate { get; } = new(1);

    /// <param name="stores">The currency of the first one made is that of the sum while nobody chose one: an import must not change it.</param>
    /// <exception cref="MissingRateException">A store's currency cannot be converted.</exception>
    public async Task<Snapshot> GetAsync(IReadOnlyList<Snapshot> stores, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var settings = await context.SumSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var rates = new RateTable(await context.ExchangeRates.AsNoTracking().ToListAsync(cancellationToken));
        var currency = settings?.Currency ?? stores.MinBy(static store => store.Store.Id)!.Store.Currency;
        var found = stores.Select(static store => store.Store.Currency).Distinct().ToDictionary(static from => from, from => rates.Find(from, currency));
        string[] missing = [.. found.Where(static rate => rate.Value is null).Select(static rate => rate.Key).Order(StringComparer.Ordinal)];
        if (missing.Length > 0)
        {
            throw new MissingRateException([.. missing.Select(from => new RatePair(from, currency))]);
        }

        SnapshotPart[] parts =
        [
            .. stores.OrderBy(static store => store.Store.Name, StringComparer.Ordinal).ThenBy(static store => store.Store.Id)
                .Select(store => new SnapshotPart(store, found[store.Store.Currency]!.Rate)),
        ];
        var info = SegmentSettings.Of(new StoreInfo(StoreInfo.AllStores, "All stores", currency, IsSample: false, settings?.Options ?? new AnalysisOptions()), settings) with
        {
            ForecastModel = StoreSettings.ModelOf(settings),
            Sum = new StoreSum([.. parts.Select(part => new SummedStore(
                part.Snapshot.Store.Id, part.Snapshot.Store.Name, part.Snapshot.Store.Currency, part.Rate, part.Snapshot.History.AsOf)
            {
                Entered = found[part.Snapshot.Store.Currency]!.Entered,
                Then = found[part.Snapshot.Store.Currency]!.Then,
                OwnAsOf = part.Snapshot.Store.Options.AsOf,
            })]),
        };

        await Gate.WaitAsync(cancellationToken);
        try
        {
            if (_current is not { } current || !AreSame(current.Parts, parts))
            {
                var history = await Task.Run(() => OrderHistory.Sum(parts.Select(static part => (part.Snapshot.History, part.Rate))), cancellationToken);
                return _current = new Snapshot(info, default, history, parts);
            }

            return AreSame(current.Store, info) ? current : _current = current.With(info, parts);
        }
        finally
        {
            Gate.Release();
        }
    }

    private static bool AreSame(IReadOnlyList<SnapshotPart> left, IReadOnlyList<SnapshotPart> right) =>
        left.Select(static part => (part.Snapshot.History, part.Rate)).SequenceEqual(right.Select(static part => (part.Snapshot.History, part.Rate)));

    private static bool AreSame(StoreInfo left, StoreInfo right) =>
        left with { Sum = null } == right with { Sum = null } && left.Sum!.Stores.SequenceEqual(right.Sum!.Stores);
}
