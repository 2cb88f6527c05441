namespace RetentionDashboard.Segments.Rules;

/// <summary>What is wrong with a rule, and where.</summary>
/// <param name="Path">The condition, as a path in the JSON: "$.rule.of[1]".</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Detail">The value at fault; keys of a cycle joined by arrows; null where nothing adds to the problem.</param>
public sealed record RuleError(string Path, RuleProblem Problem, string? Detail = null);
