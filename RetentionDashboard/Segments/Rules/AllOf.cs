namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers that every one of the rules holds for; all customers where there is none.</summary>
/// <param name="Of">The rules.</param>
public sealed record AllOf(IReadOnlyList<SegmentRule> Of) : RuleOfSeveral<SegmentRule>(Of);
