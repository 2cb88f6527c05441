using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Cli;

/// <summary>A filter by what no first order has would answer with zeros; a page shows its choices, a command line has to name them.</summary>
internal static class UnknownValues
{
    private const int MostNamed = 10;

    /// <summary>Null where every value is known.</summary>
    public static string? Of(HistoryQuery filter, FilterChoices choices) =>
        Of(UrlParameters.Channel, filter.Channel, choices.Channels) ?? Of(UrlParameters.Country, filter.Country, choices.Countries) ?? Of(UrlParameters.Region, filter.Region, choices.Regions)
        ?? Of(UrlParameters.Product, filter.Product, choices.Products) ?? Of(UrlParameters.Category, filter.Category, choices.Categories)
        ?? Segment(filter.Segment, choices);

    private static string? Segment(SegmentChoice? segment, FilterChoices choices) => segment switch
    {
        { Saved: not null } when choices.Segments.Any(kept => kept.Value == segment.Key) => null,
        { Saved: not null } => SegmentTexts.NoneSaved(segment.Key, choices.Segments.Select(static kept => (kept.Value, kept.Label))),
        { BuiltIn: { Family: SegmentFamily.Tier } tier } =>
            Of(UrlParameters.Segment, tier.Key, [.. BuiltInSegment.All(choices.Tiers).Where(static known => known.Family == SegmentFamily.Tier).Select(static known => new FilterChoice(known.Key, known.Key, null))]),
        _ => null,
    };

    private static string? Of(string field, string? value, IReadOnlyList<FilterChoice> choices)
    {
        if (value is null || choices.Any(choice => choice.Value == value))
        {
            return null;
        }

        var named = string.Join(", ", choices.Where(static choice => choice.Value.Length > 0).Take(MostNamed).Select(static choice => choice.Value));
        return named.Length == 0 ? Formats.Fill(Texts.Cli_NoValues, $"{field}={value}", field)
            : Formats.Fill(choices.Count > MostNamed ? Texts.Cli_UnknownValue_Some : Texts.Cli_UnknownValue, $"{field}={value}", named);
    }
}
