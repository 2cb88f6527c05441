using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Localization;

/// <summary>What a rule's sentence has to know of the store.</summary>
/// <param name="Currency">Of its amounts.</param>
/// <param name="Product">Name of a product by its key; null where there is none.</param>
/// <param name="Segment">Name of a segment by its key; null where there is none.</param>
public sealed record RuleWords(string Currency, Func<string, string?> Product, Func<string, string?> Segment)
{
    /// <summary>The words of a store by what its filters can be set to.</summary>
    public static RuleWords Of(FilterChoices choices) => new(
        choices.Currency,
        key => choices.Products.FirstOrDefault(product => product.Value == key)?.Label,
        key => BuiltInSegment.Find(key) is { } segment ? SegmentTexts.Full(segment) : Saved(choices, key));

    private static string? Saved(FilterChoices choices, string key) => choices.Segments.FirstOrDefault(saved => saved.Value == key)?.Label is not { } name ? null
        : choices.BrokenSegments.Contains(key) ? Formats.Fill(Texts.Segments_Broken, name)
        : name;
}
