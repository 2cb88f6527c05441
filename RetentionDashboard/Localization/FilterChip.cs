using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>A filter that is on: what it says, and the query without it.</summary>
/// <param name="Text">"Region: Jawa Barat".</param>
/// <param name="Without">The query that removing it leads to.</param>
public sealed record FilterChip(string Text, HistoryQuery Without)
{
    /// <summary>The filters of a query but for the page's own dates.</summary>
    /// <param name="words">The store's words; null where they are not at hand.</param>
    public static IReadOnlyList<FilterChip> Of(HistoryQuery query, RuleWords? words)
    {
        var chips = new List<FilterChip>();
        Add(Named(Texts.Filters_Channel, query.Channel), query with { Channel = null });
        Add(Named(Texts.Filters_Country, query.Country), query with { Country = null });
        Add(Named(Texts.Filters_Product, query.Product is { } product ? words?.Product(product) ?? product : null), query with { Product = null });
        Add(Named(Texts.Filters_Region, query.Region), query with { Region = null });
        Add(Named(Texts.Filters_Category, query.Category), query with { Category = null });
        Add(query.Discount is { } use ? Named(Texts.Filters_Discount, FilterTexts.Discount(use)) : null, query with { Discount = null });
        Add(query.Segment is { } segment ? Named(Texts.Filters_Segment, SegmentTexts.Name(segment, words)) : null, query with { Segment = null });
        Add(FilterTexts.Acquired(query), query with { AcquiredFrom = null, AcquiredTo = null });
        Add(FilterTexts.Ordered(query), query with { OrderedFrom = null, OrderedTo = null });
        Add(FilterTexts.Numbers(query), query with { OrderNumberFrom = null, OrderNumberTo = null });
        return chips;

        void Add(string? text, HistoryQuery without)
        {
            if (text is not null)
            {
                chips.Add(new FilterChip(text, without));
            }
        }
    }

    private static string? Named(string name, string? value) => value is null ? null : Formats.Fill(Texts.Filters_Chip, name, value);
}
