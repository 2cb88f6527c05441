namespace RetentionDashboard.Sample;

/// <summary>What was given back of an invented order, and when.</summary>
public sealed record SampleRefund(DateTime At, IReadOnlyList<SampleLine> Lines, bool IsWholeOrder);
