namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers that the rule does not hold for; whoever has not ordered by the as-of day is no customer yet.</summary>
/// <param name="Rule">The rule.</param>
public sealed record Negation(SegmentRule Rule) : SegmentRule;
