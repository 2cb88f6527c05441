namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers that at least one of the rules holds for; nobody where there is none.</summary>
/// <param name="Of">The rules.</param>
public sealed record AnyOf(IReadOnlyList<SegmentRule> Of) : RuleOfSeveral<SegmentRule>(Of);
