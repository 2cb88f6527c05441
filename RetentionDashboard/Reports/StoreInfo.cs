using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The store a report is about: how to name it and how to write its money.</summary>
public sealed record StoreInfo(int Id, string Name, string Currency, bool IsSample, AnalysisOptions Options);
