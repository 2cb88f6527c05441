namespace RetentionDashboard.Reports;

/// <summary>What the filters of a page can be set to: values of first orders with their customers, most customers first.</summary>
public sealed record FilterChoices(
    IReadOnlyList<FilterChoice> Channels,
    IReadOnlyList<FilterChoice> Countries,
    IReadOnlyList<FilterChoice> Products,
    DateOnly? FirstDay,
    DateOnly? AsOf);
