namespace RetentionDashboard.Import.Orders;

/// <summary>A column of plain numbers turned out to have separators further down: the whole file must be looked at before its style is chosen.</summary>
internal sealed class UnsettledColumnException() : Exception("A number column was decided on too few rows.");
