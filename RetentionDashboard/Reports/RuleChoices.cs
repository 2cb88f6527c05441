using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>What conditions of a store's rules can ask for: the values that its orders have, the ones that most first orders have standing first.</summary>
public sealed record RuleChoices
{
    public required StoreInfo Store { get; init; }

    /// <summary>Null where the store's orders all came after the as-of date.</summary>
    public required DateOnly? AsOf { get; init; }

    public required IReadOnlyList<RuleChoice> Channels { get; init; }
    public required IReadOnlyList<RuleChoice> Countries { get; init; }
    public required IReadOnlyList<RuleChoice> Regions { get; init; }
    public required IReadOnlyList<RuleChoice> DiscountCodes { get; init; }
    public required IReadOnlyList<RuleChoice> Products { get; init; }
    public required IReadOnlyList<RuleChoice> Categories { get; init; }

    /// <summary>Names of products by their keys.</summary>
    public required IReadOnlyDictionary<string, string> ProductNames { get; init; }

    /// <summary>The values of a property; null for cities, which are not read with the orders.</summary>
    public IReadOnlyList<RuleChoice>? Of(OrderProperty property) => property switch
    {
        OrderProperty.Channel => Channels,
        OrderProperty.Country => Countries,
        OrderProperty.Region => Regions,
        OrderProperty.City => null,
        OrderProperty.Product or OrderProperty.MainProduct => Products,
        OrderProperty.Category or OrderProperty.MainCategory => Categories,
        _ => DiscountCodes,
    };
}
