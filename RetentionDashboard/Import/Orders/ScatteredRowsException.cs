namespace RetentionDashboard.Import.Orders;

/// <summary>Rows of one order do not stand together: the file must be sorted before its orders can be told apart in passing.</summary>
internal sealed class ScatteredRowsException() : Exception("Rows of one order stand apart.");
