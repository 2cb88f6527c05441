using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>What the filters of a page can be set to: values of first orders with their customers, most customers first.</summary>
public sealed record FilterChoices(
    IReadOnlyList<FilterChoice> Channels,
    IReadOnlyList<FilterChoice> Countries,
    IReadOnlyList<FilterChoice> Products,
    DateOnly? FirstDay,
    DateOnly? AsOf)
{
    public IReadOnlyList<FilterChoice> Regions { get; init; } = [];
    public IReadOnlyList<FilterChoice> Categories { get; init; } = [];

    /// <summary>Saved segments by name; how many customers they hold is not counted.</summary>
    public IReadOnlyList<FilterChoice> Segments { get; init; } = [];

    /// <summary>Keys of the saved segments whose rule cannot be used, because it asks about one that is gone or cannot be read.</summary>
    public IReadOnlySet<string> BrokenSegments { get; init; } = new HashSet<string>();

    /// <summary>Why nobody is in the segment that the page is narrowed to; null where its rule can be answered.</summary>
    public UnansweredSegment? Unanswered { get; init; }

    /// <summary>Loyalty tiers that the store has.</summary>
    public LoyaltyTiers Tiers { get; init; } = LoyaltyTiers.Default;

    /// <summary>Of the store's amounts.</summary>
    public string Currency { get; init; } = "";

    /// <summary>Customers with and without a discount on their first order.</summary>
    public (int With, int Without) Discounts { get; init; }
}
