using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Days without an order, and whose.</summary>
public sealed record GapRow(string Store, CalendarGap Gap);
