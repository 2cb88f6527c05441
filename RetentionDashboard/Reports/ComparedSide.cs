using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A side as it was found.</summary>
/// <param name="Side">What was asked for, or the usual one where nothing was.</param>
/// <param name="Customers">Its customers; of a span those who ordered in it.</param>
/// <param name="Span">Days of orders, with spans.</param>
/// <param name="Cohort">The cohort, with cohorts; null where no customer is in it.</param>
public sealed record ComparedSide(CompareSide Side, int Customers, DateSpan? Span, CohortChoice? Cohort);
