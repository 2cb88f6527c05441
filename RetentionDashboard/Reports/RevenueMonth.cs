using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One month's revenue: of first orders, and of all the others.</summary>
/// <param name="Complete">False where the month ends after the as-of date, or a span cuts it.</param>
public sealed record RevenueMonth(Period Month, decimal New, decimal Returning, bool Complete);
