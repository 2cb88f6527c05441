namespace RetentionDashboard.Localization;

/// <summary>What a rule's sentence has to know of the store.</summary>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Product">Name of a product by its key; null where there is none.</param>
/// <param name="Segment">Name of a segment by its key; null where there is none.</param>
public sealed record RuleWords(string Currency, Func<string, string?> Product, Func<string, string?> Segment);
