namespace RetentionDashboard.Reports;

/// <summary>The imports that did not take every row, the newest first.</summary>
public sealed record RefusedFilesReport(StoreInfo Store, IReadOnlyList<RefusedFile> Files);
