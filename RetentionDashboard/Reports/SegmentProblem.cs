using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Why a segment was not kept or removed.</summary>
/// <param name="Error">The condition at fault, where it is the rule's.</param>
/// <param name="UsedBy">Names of the segments that ask about it, where they are why.</param>
public sealed record SegmentProblem(SegmentProblemKind Kind, RuleError? Error = null, IReadOnlyList<string>? UsedBy = null);
