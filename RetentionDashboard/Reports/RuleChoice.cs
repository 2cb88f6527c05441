namespace RetentionDashboard.Reports;

/// <summary>A value that a condition can ask for.</summary>
/// <param name="Value">As the rule keeps it.</param>
/// <param name="Label">What people read.</param>
public sealed record RuleChoice(string Value, string Label);
