using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>
/// What models expect of a store's customers from its as-of date on, for every page, list and rule. The models are fitted to all customers of the whole history, whatever a page is
/// filtered by, and customers are numbered as in <see cref="Snapshot.History"/>; whoever came after the as-of date has no figure.
/// </summary>
internal static class Forecasts
{
    /// <summary>Twelve months at the store's margin.</summary>
    /// <param name="model">Null is the store's.</param>
    public static ForecastOptions OptionsOf(StoreInfo store, PurchaseModelKind? model = null) =>
        new() { Margin = (double)Math.Clamp(store.Options.MarginPercent / 100, 0, 1), Model = model ?? store.ForecastModel };

    /// <summary>The forecast or why there is none; null for a store without valid orders. Fitted once, whoever asks meanwhile waits for it.</summary>
    /// <param name="store">With the settings of the view, which may be others than the snapshot's.</param>
    /// <param name="options">Null is <see cref="OptionsOf"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option outside its bounds.</exception>
    public static ForecastResult? Of(Snapshot snapshot, StoreInfo store, ForecastOptions? options = null)
    {
        options ??= OptionsOf(store);
        options.Check();
        return (store.Options.AsOf ?? snapshot.History.AsOf) is { } day ? ModelsOf(snapshot, store, day).Forecast(options) : null;
    }

    /// <summary>Models that answer where the asked one says no. Where the data is too short or too thin for any, none is tried.</summary>
    public static IReadOnlyList<PurchaseModelKind> OthersOf(Snapshot snapshot, StoreInfo store, ForecastOptions options, ForecastRefusal? refusal) => refusal?.Reason.IsOfTheModel() != true ? []
        : [.. Enum.GetValues<PurchaseModelKind>().Where(model => model != options.Model && Of(snapshot, store, options with { Model = model })?.Forecast is not null)];

    /// <summary>The forecast off the page's thread; who leaves meanwhile does not wait.</summary>
    public static Task<ForecastResult?> OfAsync(Snapshot snapshot, StoreInfo store, ForecastOptions? options, CancellationToken cancellationToken) =>
        Task.Run(() => Of(snapshot, store, options), cancellationToken).WaitAsync(cancellationToken);

    /// <summary>How the forecast would have done on the last part of the history, or why nobody can tell; null for a store without valid orders. Done once.</summary>
    /// <param name="options">Null is <see cref="OptionsOf"/>; margin and discount do not matter.</param>
    public static BackTestResult? BackTestOf(Snapshot snapshot, StoreInfo store, ForecastOptions? options = null)
    {
        options ??= OptionsOf(store);
        options.Check();
        return (store.Options.AsOf ?? snapshot.History.AsOf) is { } day ? ModelsOf(snapshot, store, day).BackTest(options) : null;
    }

    /// <summary>What rules can ask of any day, by the snapshot's numbers; null where the models say no.</summary>
    /// <param name="day">On an earlier day than the store's the models are fitted to what was known then, each time.</param>
    public static FutureFigures? FutureOf(Snapshot snapshot, StoreInfo store, DateOnly day) =>
        day == (store.Options.AsOf ?? snapshot.History.AsOf) ? FutureOf(Of(snapshot, store)?.Forecast) : FutureOf(snapshot.History, store, day);

    /// <summary>The same of a history that may be cut, by its own numbers, fitted each time.</summary>
    public static FutureFigures? FutureOf(OrderHistory history, StoreInfo store, DateOnly day) =>
        PurchaseReader.Read(history, day, store.Options.Basis) is { } summary ? FutureOf(CustomerForecast.Fit(summary, OptionsOf(store)).Forecast) : null;

    private static FutureFigures? FutureOf(CustomerForecast? forecast) => forecast is null ? null : new FutureFigures(forecast.ChanceAlive, forecast.Spend is null ? null : forecast.Clv);

    private static FittedModels ModelsOf(Snapshot snapshot, StoreInfo store, DateOnly day) =>
        FittedModels.Of(snapshot.History, day, store.Options.Basis, () => snapshot.HistoryUpTo(day));
}
