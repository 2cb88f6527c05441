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

    /// <summary>Customers with and without a discount on their first order.</summary>
    public (int With, int Without) Discounts { get; init; }
}
