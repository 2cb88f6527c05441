namespace RetentionDashboard.Reports;

/// <summary>One customer of a list; figures over the whole history up to the as-of date, money in currency units.</summary>
public sealed record CustomerRow(
    int Id,
    string Identity,
    string? Name,
    string? Email,
    DateOnly FirstOrder,
    DateOnly LastOrder,
    int Orders,
    decimal Revenue,
    decimal AverageOrderValue,
    decimal? MedianDaysBetweenOrders)
{
    /// <summary>Name of the customer's store, where the list is one of several stores.</summary>
    public string? Store { get; init; }

    public string? Phone { get; init; }

    /// <summary>What columns of the list beyond the usual ones ask for; null where none does.</summary>
    public CustomerMarks? Marks { get; init; }
}
