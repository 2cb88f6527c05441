namespace RetentionDashboard.Segments.Rules;

/// <summary>What JSON says: a rule, or why it is none.</summary>
/// <param name="Rule">Null where there is an error.</param>
/// <param name="Error">Null where there is a rule.</param>
public sealed record RuleReading(SegmentRule? Rule, RuleError? Error);
