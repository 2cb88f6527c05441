namespace RetentionDashboard.Reports.Glossary;

/// <summary>The formula with the numbers put in.</summary>
/// <param name="Form">With {0}, {1}… for the values: "({0} − {1}) ÷ {2} = {3}".</param>
public sealed record ExampleSum(string Form, IReadOnlyList<ExampleValue> Values);
