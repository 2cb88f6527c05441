using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A product or category and its figures.</summary>
/// <param name="Key">What filters ask for.</param>
/// <param name="Name">What people read.</param>
public sealed record ProductRow(string Key, string Name, ProductFigure Figure);
