using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>The customers of a store divided by their segments as of the as-of date, for the rows of cohort tables.</summary>
internal static class SegmentGroupings
{
    /// <summary>Worked out once for a snapshot.</summary>
    /// <param name="history">The snapshot's, or cut at the as-of date.</param>
    /// <param name="saved">The saved segments, for rows by them.</param>
    public static CohortGrouping Of(Snapshot snapshot, StoreInfo store, OrderHistory history, CohortRows rows, SavedRules? saved) =>
        snapshot.Get((rows, store.Segments, store.Options.AsOf, rows == CohortRows.SavedSegment ? saved : null), () => rows == CohortRows.SavedSegment
            ? BySaved(snapshot, store, history, saved ?? throw new InvalidOperationException("The saved segments were not opened."))
            : ByBuiltIn(snapshot, store, history, rows));

    private static CohortGrouping ByBuiltIn(Snapshot snapshot, StoreInfo store, OrderHistory history, CohortRows rows)
    {
        var segments = SegmentMembers.SegmentsOf(snapshot, store);
        var places = ReferenceEquals(history, snapshot.History) ? null : SegmentMembers.PlacesOf(history, snapshot.History);
        var (family, of) = rows switch
        {
            CohortRows.RfmSegment => (SegmentFamily.Rfm, (Func<int, int?>)(customer => (int?)segments!.Scores.SegmentOf(customer))),
            CohortRows.LifecycleStage => (SegmentFamily.Lifecycle, customer => (int?)segments!.StageOf(customer)),
            _ => (SegmentFamily.Tier, customer => segments!.Tiers.Tiers[customer]),
        };
        var members = BuiltInSegment.All(store.LoyaltyTiers).Where(segment => segment.Family == family).ToList();
        var placeOf = Enumerable.Range(0, members.Max(static segment => segment.Value) + 1).Select(value => members.FindIndex(segment => segment.Value == value)).ToArray();
        return CohortGrouping.OfOne(history, rows, [.. members.Select(static segment => segment.Key)], customer => of(places?[customer] ?? customer) is { } value ? placeOf[value] : -1);
    }

    private static CohortGrouping BySaved(Snapshot snapshot, StoreInfo store, OrderHistory history, SavedRules saved) => CohortGrouping.OfMany(
        history,
        CohortRows.SavedSegment,
        [.. saved.Segments.Select(segment => (InSegment.KeyOf(segment.Id), segment.Name, SegmentMembers.Of(snapshot, store, history, saved.Open(segment.Id))))]);
}
