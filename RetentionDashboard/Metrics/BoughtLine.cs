namespace RetentionDashboard.Metrics;

/// <summary>One line of one customer's order.</summary>
/// <param name="Order">Tells the orders apart.</param>
/// <param name="Day">Day of the order.</param>
/// <param name="Product">What was bought.</param>
/// <param name="Quantity">Pieces.</param>
/// <param name="Total">Ten-thousandths of the currency unit.</param>
public readonly record struct BoughtLine(int Order, DateOnly Day, CatalogueProduct Product, double Quantity, long Total);
