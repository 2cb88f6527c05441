using RetentionDashboard.Lists;

namespace RetentionDashboard.Reports;

/// <summary>A customer of a list that leaves.</summary>
/// <param name="Phone">As the orders told it.</param>
public sealed record ListedCustomer(CustomerRow Row, string? Phone)
{
    /// <summary>Null in a list for people, which holds what exports told.</summary>
    public Contact? Contact { get; init; }
}
