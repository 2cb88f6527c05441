namespace RetentionDashboard.Reports;

/// <summary>Tells two states of a store's orders apart: each import that finished makes a new one.</summary>
/// <param name="NewestImport">0 where nothing was imported.</param>
internal readonly record struct SnapshotStamp(int NewestImport, int Imports);
