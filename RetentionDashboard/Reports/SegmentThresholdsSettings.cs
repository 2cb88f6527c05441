using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>How a store's customers are divided into scores and tiers: saves it, and every page follows.</summary>
public sealed class SegmentThresholdsSettings(IDbContextFactory<RetentionContext> contexts, Snapshots snapshots)
{
    /// <summary>Of a store, or of <see cref="StoreInfo.AllStores"/>; null where it holds no orders.</summary>
    public async Task<SegmentThresholds?> GetAsync(int storeId, CancellationToken cancellationToken = default)
    {
        if (await snapshots.GetAsync(storeId, cancellationToken) is not { } snapshot)
        {
            return null;
        }

        var store = snapshot.Store;
        var quantiles = await Task.Run(() => SegmentMembers.SegmentsOf(snapshot, store with { RfmBounds = null })?.Scores.Bounds, cancellationToken);
        return new SegmentThresholds(store.Currency, store.RfmBounds, quantiles, store.LoyaltyTiers);
    }

    /// <param name="bounds">Null takes the quantiles of the data.</param>
    /// <exception cref="ArgumentException">The thresholds are not four ascending ones of each.</exception>
    public async Task SaveAsync(int storeId, RfmBounds? bounds, LoyaltyTiers tiers, CancellationToken cancellationToken = default)
    {
        if (bounds is { IsValid: false })
        {
            throw new ArgumentException("Four ascending thresholds of each are needed.", nameof(bounds));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        ReadingSettings settings = storeId == StoreInfo.AllStores
            ? await context.SumSettings.SingleOrDefaultAsync(cancellationToken) ?? context.SumSettings.Add(new SumSettings()).Entity
            : await context.Stores.SingleAsync(store => store.Id == storeId, cancellationToken);
        (settings.RfmBounds, settings.LoyaltyTiers) = (SegmentSettings.Written(bounds), tiers.ToString());
        await context.SaveChangesAsync(cancellationToken);
        snapshots.TellSettingsChanged(storeId);
    }
}
