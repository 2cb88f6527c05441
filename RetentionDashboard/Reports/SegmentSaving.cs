namespace RetentionDashboard.Reports;

/// <summary>What became of a segment that was to be kept.</summary>
/// <param name="Id">Its number; 0 where nothing was kept.</param>
/// <param name="Problem">Null where it was kept.</param>
public sealed record SegmentSaving(int Id, SegmentProblem? Problem);
