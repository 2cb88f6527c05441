namespace RetentionDashboard.Metrics;

/// <summary>One line of an order on its way into <see cref="OrderDetails"/>.</summary>
/// <param name="Order">Id of the order.</param>
/// <param name="Product">Code in the history's catalogue.</param>
/// <param name="Quantity">Pieces, as the file tells them.</param>
/// <param name="Total">Ten-thousandths of the currency unit.</param>
public readonly record struct LineRow(int Order, int Product, double Quantity, long Total);
