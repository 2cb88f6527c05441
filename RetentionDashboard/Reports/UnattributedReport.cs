namespace RetentionDashboard.Reports;

/// <summary>One page of the valid orders that name no customer, newest first; money in currency units.</summary>
/// <param name="Total">Orders in the whole list.</param>
/// <param name="Revenue">Revenue of the whole list in the store's basis.</param>
public sealed record UnattributedReport(StoreInfo Store, int Total, decimal Revenue, IReadOnlyList<CustomerOrder> Orders);
