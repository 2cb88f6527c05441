using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the activity page shows.</summary>
/// <param name="AsOf">"Data up to".</param>
/// <param name="Grain">Length of a period.</param>
/// <param name="Periods">Without gaps, the oldest first; empty without orders.</param>
/// <param name="Times">Orders of the span by weekday and hour.</param>
public sealed record ActivityReport(StoreInfo Store, DateOnly? AsOf, Grain Grain, IReadOnlyList<ActivityPeriod> Periods, OrderTimes Times);
