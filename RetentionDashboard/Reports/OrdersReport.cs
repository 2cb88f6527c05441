namespace RetentionDashboard.Reports;

/// <summary>One page of the orders that have an issue.</summary>
/// <param name="Total">Orders in the whole list.</param>
/// <param name="Revenue">Revenue of the whole list in the store's basis; for orders that are not valid, what they would have been worth.</param>
/// <param name="Refunds">What refunds take from it: those of these orders, and for unattributed ones those of nobody; 0 where the basis knows none.</param>
/// <param name="Attributed">Orders of the whole list that name a customer.</param>
public sealed record OrdersReport(StoreInfo Store, OrderIssue Issue, int Total, decimal Revenue, decimal Refunds, int Attributed, IReadOnlyList<IssueOrder> Rows)
{
    /// <summary>Revenue before refunds: what the rows come to.</summary>
    public decimal Worth => Revenue + Refunds;
}
