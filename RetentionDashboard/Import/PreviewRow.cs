namespace RetentionDashboard.Import;

/// <summary>A row as it was understood; refused rows carry their reason.</summary>
/// <param name="Line">Line of the file, the first is 1.</param>
/// <param name="Amount">The row's product amount in currency units: line total where the file has lines, else the order's; null where it has none (a continued order).</param>
public sealed record PreviewRow(
    int Line, string? Order, DateTime? Date, string? Customer, string? Product, decimal? Quantity, decimal? Amount, string? Status, ImportNote? Refused);
