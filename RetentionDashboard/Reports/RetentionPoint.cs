using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The weighted average of one period index.</summary>
public sealed record RetentionPoint(int Index, Ratio Retention);
