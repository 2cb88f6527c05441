namespace RetentionDashboard.Import.Orders;

/// <summary>One product of an order.</summary>
/// <param name="Product">Its number in the file; -1 where the row names none.</param>
/// <param name="Total">Ten-thousandths.</param>
internal record struct LineDraft(int Product, double Quantity, long Total);
