using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>A number of an example and how it is written; null was not observed.</summary>
public readonly record struct ExampleValue(decimal? Number, MetricUnit Unit);
