namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose RFM scores have one of these names.</summary>
/// <param name="Of">The names.</param>
public sealed record RfmIs(IReadOnlyList<RfmSegment> Of) : RuleOfSeveral<RfmSegment>(Of);
