using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Customers who look like one person, and why.</summary>
public sealed record LookAlikeCustomers(LookAlikeReasons Reasons, IReadOnlyList<LookAlikeCustomer> Customers);
