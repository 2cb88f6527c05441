using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>One month of several segments.</summary>
/// <param name="Days">Its days up to the as-of date.</param>
/// <param name="Complete">False where the as-of date cuts it.</param>
/// <param name="Everybody">All selected customers.</param>
/// <param name="Parts">One for each segment of the report.</param>
public sealed record SegmentHistoryRow(DateSpan Days, bool Complete, SegmentMonth Everybody, IReadOnlyList<SegmentMonth> Parts);
