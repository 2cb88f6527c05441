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
        Check(options);
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var store = await context.Stores.SingleAsync(store => store.Id == storeId, cancellationToken);
        store.Options = options;
        await context.SaveChangesAsync(cancellationToken);
        snapshots.TellSettingsChanged(storeId);
    }

    /// <summary>How sums over all stores are read, and the currency that they are in; null where no store has orders.</summary>
    public async Task<(AnalysisOptions Options, string Currency)?> GetSumAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var settings = await context.SumSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var currency = settings?.Currency ?? await context.Stores
            .Where(store => context.Orders.Any(order => order.StoreId == store.Id))
            .OrderBy(store => store.IsSample).ThenBy(store => store.Id)
            .Select(store => store.Currency)
            .FirstOrDefaultAsync(cancellationToken);
        return currency is null ? null : (settings?.Options ?? new AnalysisOptions(), currency);
    }

    /// <summary>Saves how sums over all stores are read, and the currency that they are in.</summary>
    /// <exception cref="ArgumentException">The currency is not a code, or a value is outside what its field allows.</exception>
    public async Task SaveSumAsync(AnalysisOptions options, string currency, CancellationToken cancellationToken = default)
    {
        Check(options);
        var code = ExchangeRates.Code(currency);
        if (!ExchangeRates.IsCurrency(code))
        {
            throw new ArgumentException("A currency is three letters.", nameof(currency));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var settings = await context.SumSettings.SingleOrDefaultAsync(cancellationToken) ?? context.SumSettings.Add(new SumSettings()).Entity;
        settings.Currency = code;
        settings.Options = options;
        await context.SaveChangesAsync(cancellationToken);
        snapshots.TellSettingsChanged(StoreInfo.AllStores);
    }

    private static void Check(AnalysisOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.ActivityWindowDays, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.ActivityWindowDays, LongestWindowDays);
        ArgumentOutOfRangeException.ThrowIfNegative(options.MarginPercent);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.MarginPercent, 100);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.LifetimeYears);
    }
}
