namespace RetentionDashboard.Reports;

/// <summary>One page of the orders that have an issue.</summary>
/// <param name="Total">Orders in the whole list.</param>
/// <param name="Revenue">Revenue of the whole list in the store's basis; for orders that are not valid, what they would have been worth.</param>
public sealed record OrdersReport(StoreInfo Store, OrderIssue Issue, int Total, decimal Revenue, IReadOnlyList<IssueOrder> Rows);
