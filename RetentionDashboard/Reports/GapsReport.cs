namespace RetentionDashboard.Reports;

/// <summary>All runs of days without an order, the newest first.</summary>
public sealed record GapsReport(StoreInfo Store, IReadOnlyList<GapRow> Gaps);
