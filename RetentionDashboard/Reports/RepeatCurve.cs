using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Time to the next order of one group.</summary>
/// <param name="Group">Null for all customers.</param>
public sealed record RepeatCurve(CohortGroup? Group, SurvivalCurve Curve);
