using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Who moved from one segment to another between two days.</summary>
/// <param name="Store">The store.</param>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Days">The two days.</param>
/// <param name="Segments">Rows and columns.</param>
/// <param name="Migration">Customers by row and column.</param>
public sealed record SegmentMigrationReport(StoreInfo Store, DateOnly AsOf, DateSpan Days, IReadOnlyList<SegmentChoice> Segments, SegmentMigration Migration);
