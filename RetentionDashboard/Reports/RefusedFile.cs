namespace RetentionDashboard.Reports;

/// <summary>An import that did not take every row.</summary>
public sealed record RefusedFile(int ImportId, string Store, string FileName, DateTime? FinishedAt, int RowsRead, int RowsRefused);
