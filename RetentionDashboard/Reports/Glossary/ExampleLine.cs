namespace RetentionDashboard.Reports.Glossary;

/// <summary>One step of an example: a number, and what it counts.</summary>
/// <param name="Symbol">Its letter in the formula; null where it has none.</param>
/// <param name="Arguments">What the words of <paramref name="Fact"/> are filled with: days, spans, periods, counts, names.</param>
public sealed record ExampleLine(string? Symbol, ExampleValue Value, ExampleFact Fact, IReadOnlyList<object> Arguments);
