using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A repeat purchase rate within so many days of the first order.</summary>
public sealed record RateWithin(int Days, Ratio Rate);
