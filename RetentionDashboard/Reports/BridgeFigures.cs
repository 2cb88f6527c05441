using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>From the revenue of one period to that of the next, in currency units: before, plus every part, is after.</summary>
/// <param name="Parts">What adds first, then what takes away.</param>
public sealed record BridgeFigures(DateSpan Earlier, DateSpan Later, decimal Before, decimal After, IReadOnlyList<BridgeStep> Parts);
