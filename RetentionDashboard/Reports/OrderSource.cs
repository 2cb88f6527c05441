namespace RetentionDashboard.Reports;

/// <summary>An import that told valid orders last; money in currency units.</summary>
public sealed record OrderSource(int ImportId, string FileName, int Orders, decimal Gross);
