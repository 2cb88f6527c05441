namespace RetentionDashboard.Import.Orders;

/// <summary>One product of an order.</summary>
/// <param name="Product">Number of the product draft; -1 where the row names none.</param>
/// <param name="Total">Ten-thousandths.</param>
/// <param name="Before">The order's line before this one; -1 for its first.</param>
internal readonly record struct LineDraft(int Product, double Quantity, long Total, int Before);
