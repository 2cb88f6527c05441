namespace RetentionDashboard.Reports.Glossary;

/// <summary>A metric computed step by step.</summary>
/// <param name="Sum">The formula with its numbers; null where the lines are all there is to say.</param>
public sealed record MetricExample(IReadOnlyList<ExampleLine> Lines, ExampleSum? Sum);
