namespace RetentionDashboard.Metrics;

/// <summary>A run of days without an order where the shop usually sells.</summary>
/// <param name="From">First such day.</param>
/// <param name="To">Last such day.</param>
/// <param name="Days">Days of the run on which an order was to be expected: a shop closed on Sundays misses six in a week.</param>
/// <param name="UsualOrders">Orders to be expected on them together: the sum of the medians of their weekdays.</param>
public sealed record CalendarGap(DateOnly From, DateOnly To, int Days, decimal UsualOrders);
