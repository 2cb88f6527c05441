using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Sets the best fifth of a store's customers beside the others.</summary>
public sealed class ParetoReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<ParetoReport?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenWithDetailsAsync(query.WithoutOrderFilter, cancellationToken) is not var (snapshot, history, details))
        {
            return null;
        }

        return HistoryView.OfCohorts(snapshot, history).History.AsOf is null ? null
            : await Task.Run(() => snapshot.Get(history, () => Compute(HistoryView.OfCohorts(snapshot, history), details)), cancellationToken);
    }

    private static ParetoReport Compute(HistoryView view, OrderDetails details)
    {
        var segments = CustomerSegments.At(view.History, null, view.Store.Segments)!;
        var hasLines = details.LineCount > 0;
        var profile = SegmentProfile.Of(
            segments.Figures,
            view.Selection,
            segments.Members(BuiltInSegment.OfPareto(top: true)),
            hasLines ? OrderItems.Of(view.History, details, ProductLevel.Product) : null,
            hasLines ? OrderItems.Of(view.History, details, ProductLevel.Category) : null);
        var named = profile.Rows.Where(static row => row.Topic is ProfileTopic.Product or ProfileTopic.FirstProduct).Select(static row => row.Key).ToHashSet(StringComparer.Ordinal);
        return new ParetoReport(
            view.Store,
            segments.Figures.AsOf,
            profile,
            view.History.Products.Catalogue.Where(product => named.Contains(product.Key)).DistinctBy(static product => product.Key).ToDictionary(static product => product.Key, static product => product.Name, StringComparer.Ordinal));
    }
}
