namespace RetentionDashboard.Reports;

/// <summary>One page of the groups of customers who look like one person, the largest first.</summary>
/// <param name="Total">Groups in the whole list.</param>
/// <param name="Customers">Customers in all of them.</param>
public sealed record LookAlikesReport(StoreInfo Store, int Total, int Customers, IReadOnlyList<LookAlikeCustomers> Groups);
