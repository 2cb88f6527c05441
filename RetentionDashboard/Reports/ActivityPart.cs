namespace RetentionDashboard.Reports;

/// <summary>Customers, orders and revenue (currency units) of one period from one source: new, returning or reactivated.</summary>
public sealed record ActivityPart(int Customers, int Orders, decimal Revenue);
