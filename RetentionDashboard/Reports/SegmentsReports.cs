using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Sizes and thresholds of the built-in segments.</summary>
public sealed class SegmentsReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<SegmentsReport?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query.WithoutOrderFilter, cancellationToken) is var (snapshot, asked)
            ? snapshot.Get(asked, () => Compute(HistoryView.OfCohorts(snapshot, asked)))
            : null;
    }

    // A store whose orders all came after the as-of date has no customers yet, and so no thresholds.
    private static SegmentsReport Compute(HistoryView view)
    {
        var options = view.Store.Segments;
        var segments = CustomerSegments.At(view.History, null, options);
        var counts = segments is null ? null : SegmentCounts.Of(segments, view.Selection);
        IReadOnlyList<SegmentSize> Sizes(SegmentFamily family) => [.. BuiltInSegment.All(options.Tiers).Where(segment => segment.Family == family).Select(SizeOf)];
        SegmentSize SizeOf(BuiltInSegment segment) => counts?.Of(segment) ?? new SegmentSize(segment, 0, 0, 0);
        return new SegmentsReport
        {
            Store = view.Store,
            AsOf = segments?.Figures.AsOf,
            Everybody = counts?.Everybody ?? new SegmentSize(null, 0, 0, 0),
            Bounds = segments?.Scores.Bounds ?? new RfmBounds([0, 0, 0, 0], [0, 0, 0, 0], [0, 0, 0, 0]),
            Names = Sizes(SegmentFamily.Rfm),
            Cells = [.. BuiltInSegment.Grid.Select(SizeOf)],
            Stages = Sizes(SegmentFamily.Lifecycle),
            Tiers = Sizes(SegmentFamily.Tier),
            TierThresholds = segments?.Tiers.Thresholds ?? [],
            Pareto = Sizes(SegmentFamily.Pareto),
            ParetoAlone = CustomerValues.Of(view.History, view.Selection, view.Options.Basis).Top(ParetoFigures.TopShare),
            Gini = CustomerValues.Of(view.History, view.Selection, RevenueBasis.Net).Gini,
            Traits = Sizes(SegmentFamily.Trait),
            HighFirstBasket = segments?.Traits.HighFirstBasket ?? 0,
        };
    }
}
