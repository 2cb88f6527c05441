namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers without an order on a day or after it.</summary>
/// <param name="Day">The first day without one.</param>
public sealed record NoOrderSince(DateOnly Day) : SegmentRule;
