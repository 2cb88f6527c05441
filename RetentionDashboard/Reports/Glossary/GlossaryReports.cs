using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>What a metric is, worked out with a store's own orders by the very code that the pages use.</summary>
public sealed class GlossaryReports(Snapshots snapshots)
{
    /// <summary>Never null: where the store's orders do not suffice, or there are none, ten invented ones stand in.</summary>
    public async Task<GlossaryEntry> GetAsync(MetricId metric, int? storeId, CancellationToken cancellationToken = default)
    {
        var about = MetricRegistry.Of(metric);
        var (snapshot, details) = await OpenAsync(metric, storeId, cancellationToken);
        if (snapshot is null)
        {
            return Invented(about, null);
        }

        return await Task.Run(
            () => snapshot.Get((metric, nameof(GlossaryReports)), () =>
            {
                var view = HistoryView.OfOrders(snapshot, new HistoryQuery { StoreId = storeId });
                return Example(metric, view, details) is { } example ? new GlossaryEntry(about, view.Store, example, view.Store.Currency, null) { AsOf = view.History.AsOf } : Invented(about, view.Store);
            }),
            cancellationToken);
    }

    // What orders held is loaded only for what cannot be shown without.
    private async Task<(Snapshot? Snapshot, OrderDetails? Details)> OpenAsync(MetricId metric, int? storeId, CancellationToken cancellationToken) =>
        !ProductExamples.IsAbout(metric) ? (await snapshots.GetAsync(storeId, cancellationToken), null)
        : await snapshots.GetWithDetailsAsync(storeId, cancellationToken) is var (snapshot, details) ? (snapshot, details) : (null, null);

    internal static GlossaryEntry Invented(Metric metric, StoreInfo? store) =>
        new(metric, store, Example(metric.Id, InventedShop.View, InventedShop.Details), InventedShop.Currency, InventedShop.Orders);

    private static MetricExample? Example(MetricId metric, HistoryView view, OrderDetails? details) =>
        view.History.CustomerCount == 0 ? null
        : ProductExamples.IsAbout(metric) ? ProductExamples.Of(metric, view, details!)
        : ShopExamples.Of(metric, view) ?? ReturnExamples.Of(metric, view) ?? CohortExamples.Of(metric, view) ?? TimingExamples.Of(metric, view)
            ?? WorthExamples.Of(metric, view) ?? ForecastExamples.Of(metric, view) ?? SegmentExamples.Of(metric, view) ?? DifferenceExamples.Of(metric, view);
}
