namespace RetentionDashboard.Reports;

/// <summary>One of several customers who look like one person.</summary>
public sealed record LookAlikeCustomer(CustomerRow Row, string? Phone);
