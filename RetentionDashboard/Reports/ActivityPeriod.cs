using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Who ordered in a period: customers count once, by their first order in it.</summary>
/// <param name="Days">The days of the period that the span asked for holds.</param>
/// <param name="New">First orders ever.</param>
/// <param name="Returning">Orders at most an activity window after the one before.</param>
/// <param name="Reactivated">Orders after a longer silence.</param>
/// <param name="Complete">False where the span or the as-of date cuts the period.</param>
public sealed record ActivityPeriod(Period Period, DateSpan Days, ActivityPart New, ActivityPart Returning, ActivityPart Reactivated, bool Complete);
