namespace RetentionDashboard.Reports;

/// <summary>One store of a snapshot; a single store is its own only part.</summary>
/// <param name="Rate">What its amounts are multiplied by in the snapshot.</param>
internal sealed record SnapshotPart(Snapshot Snapshot, decimal Rate);
