namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers without an order in the last days up to the as-of day, which is one of them.</summary>
/// <param name="Days">How many days, at least 1.</param>
public sealed record NoOrderFor(int Days) : SegmentRule;
