using RetentionDashboard.Forecast;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Why nobody is in the segment that a page is narrowed to.</summary>
/// <param name="Error">Which condition cannot be answered.</param>
/// <param name="Refusal">Why there is no forecast, where it asks for one.</param>
public sealed record UnansweredSegment(RuleError Error, ForecastRefusal? Refusal);
