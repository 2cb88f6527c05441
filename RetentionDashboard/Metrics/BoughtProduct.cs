namespace RetentionDashboard.Metrics;

/// <summary>A product that one customer bought.</summary>
/// <param name="Product">The product.</param>
/// <param name="Orders">Orders that hold it.</param>
/// <param name="Quantity">Pieces of all of them.</param>
/// <param name="Total">What its lines sum up to, in ten-thousandths.</param>
/// <param name="Last">Day of the newest of the orders.</param>
public sealed record BoughtProduct(CatalogueProduct Product, int Orders, double Quantity, long Total, DateOnly Last);
