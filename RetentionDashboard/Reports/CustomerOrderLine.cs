namespace RetentionDashboard.Reports;

/// <summary>One product of an order; money in currency units.</summary>
public sealed record CustomerOrderLine(string Product, double Quantity, decimal Total);
