using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>How a store's figures are read: saves the settings, and every page follows.</summary>
public sealed class StoreSettings(IDbContextFactory<RetentionContext> contexts, Snapshots snapshots)
{
    public const int LongestWindowDays = 730;

    /// <summary>Saves the options of a store.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is outside what its field allows.</exception>
    public async Task SaveAsync(int storeId, AnalysisOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ActivityWindowDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ActivityWindowDays, LongestWindowDays);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MarginPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MarginPercent, 100);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.LifetimeYears);

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var store = await context.Stores.SingleAsync(store => store.Id == storeId, cancellationToken);
        store.RevenueBasis = options.Basis;
        store.ActivityWindowDays = options.ActivityWindowDays;
        store.AsOf = options.AsOf;
        store.MarginPercent = options.MarginPercent;
        store.LifetimeSource = options.LifetimeSource;
        store.LifetimeYears = options.LifetimeYears;
        await context.SaveChangesAsync(cancellationToken);
        await snapshots.RefreshAsync(storeId, cancellationToken);
    }
}
