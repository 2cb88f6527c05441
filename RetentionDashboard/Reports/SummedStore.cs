namespace RetentionDashboard.Reports;

/// <summary>A store inside a sum.</summary>
/// <param name="Currency">Its own currency.</param>
/// <param name="Rate">What each of its amounts was multiplied by.</param>
/// <param name="LastDay">Day of its newest valid order; null where it has none.</param>
public sealed record SummedStore(int Id, string Name, string Currency, decimal Rate, DateOnly? LastDay);
