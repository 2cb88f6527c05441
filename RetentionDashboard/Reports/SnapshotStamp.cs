namespace RetentionDashboard.Reports;

/// <summary>Tells two states of a store's orders apart: each import that finished or was undone makes a new one, and each merge of customers and its undoing.</summary>
/// <param name="NewestImport">0 where nothing was imported.</param>
/// <param name="Finished">When the newest of them ended: an import that was undone and run again may keep its number.</param>
internal readonly record struct SnapshotStamp(int NewestImport, int Imports, int Undone, DateTime? Finished, int Merges = 0, DateTime? Merged = null);
