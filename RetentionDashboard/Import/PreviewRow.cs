namespace RetentionDashboard.Import;

/// <summary>A row as it was understood; refused rows carry their reason.</summary>
/// <param name="Line">Line of the file, the first is 1.</param>
/// <param name="Date">Null where it has none, or where nobody knows yet how dates are to be read.</param>
/// <param name="Amount">The row's product amount in currency units: line total where the file has lines, else the order's; null where it has none (a continued order) or where nobody knows yet how numbers are to be read.</param>
public sealed record PreviewRow(
    int Line, string? Order, DateTime? Date, string? Customer, string? Product, decimal? Quantity, decimal? Amount, string? Status, ImportNote? Refused)
{
    /// <summary>Why the row is passed over as no order; null for a row of an order.</summary>
    public ImportNote? Skipped { get; init; }

    /// <summary>The date as the file writes it.</summary>
    public string? DateText { get; init; }
}
