namespace RetentionDashboard.Import;

/// <summary>An import that waits or runs.</summary>
/// <param name="RowsPerSecond">Null until enough was read to tell.</param>
/// <param name="TimeLeft">A guess from the time so far; null until it is worth something.</param>
public sealed record ImportUnderway(int ImportId, string FileName, ImportProgress Progress, double? RowsPerSecond, TimeSpan? TimeLeft)
{
    public bool IsWaiting => Progress.Stage == ImportStage.Queued;
}
