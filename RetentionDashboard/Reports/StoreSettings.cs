using Microsoft.EntityFrameworkCore;
using RetentionDashboard.Data;
using RetentionDashboard.Forecast;
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

    /// <summary>Saves by which model forecasts are made where nobody says by which.</summary>
    /// <param name="storeId"><see cref="StoreInfo.AllStores"/> for sums.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such model.</exception>
    public async Task SaveModelAsync(int storeId, PurchaseModelKind model, CancellationToken cancellationToken = default)
    {
        if (!Enum.IsDefined(model))
        {
            throw new ArgumentOutOfRangeException(nameof(model));
        }

        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        ReadingSettings settings = storeId == StoreInfo.AllStores
            ? await context.SumSettings.SingleOrDefaultAsync(cancellationToken) ?? context.SumSettings.Add(new SumSettings()).Entity
            : await context.Stores.SingleAsync(store => store.Id == storeId, cancellationToken);
        settings.ForecastModel = model == default ? null : model.ToString();
        await context.SaveChangesAsync(cancellationToken);
        snapshots.TellSettingsChanged(storeId);
    }

    /// <summary>The model that settings name; the usual one where they name none that is known here.</summary>
    internal static PurchaseModelKind ModelOf(ReadingSettings? settings) =>
        Enum.GetValues<PurchaseModelKind>().FirstOrDefault(model => string.Equals(model.ToString(), settings?.ForecastModel, StringComparison.OrdinalIgnoreCase));

    /// <summary>How sums over all stores are read, the currency that they are in, and the model of their forecasts; null where no store has orders.</summary>
    public async Task<(AnalysisOptions Options, string Currency, PurchaseModelKind Model)?> GetSumAsync(CancellationToken cancellationToken = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var settings = await context.SumSettings.AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        var currency = settings?.Currency ?? await context.Stores
            .Where(store => context.Orders.Any(order => order.StoreId == store.Id))
            .OrderBy(store => store.IsSample).ThenBy(store => store.Id)
            .Select(store => store.Currency)
            .FirstOrDefaultAsync(cancellationToken);
        return currency is null ? null : (settings?.Options ?? new AnalysisOptions(), currency, ModelOf(settings));
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
