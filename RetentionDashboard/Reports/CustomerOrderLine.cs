using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>One product of an order; money in currency units.</summary>
/// <param name="Item">What the product is; null where the file names none.</param>
public sealed record CustomerOrderLine(string Product, double Quantity, decimal Total, CatalogueProduct? Item = null);
