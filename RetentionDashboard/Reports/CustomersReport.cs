namespace RetentionDashboard.Reports;

/// <summary>One page of a list of customers.</summary>
/// <param name="Total">Customers in the whole list.</param>
public sealed record CustomersReport(StoreInfo Store, int Total, IReadOnlyList<CustomerRow> Rows);
