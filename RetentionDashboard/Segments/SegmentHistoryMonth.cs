using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>All segments of a month.</summary>
/// <param name="Days">Its days; the newest month can end with the as-of date.</param>
/// <param name="Everybody">All selected customers together.</param>
/// <param name="Divisions">For each division its parts, in the sequence of their keys.</param>
public sealed record SegmentHistoryMonth(DateSpan Days, SegmentMonth Everybody, IReadOnlyList<IReadOnlyList<SegmentMonth>> Divisions);
