namespace RetentionDashboard.Import.Orders;

/// <summary>Everything that a file holds, settled and ready to be written.</summary>
internal sealed class OrderBatch
{
    public required IReadOnlyList<OrderDraft> Orders { get; init; }
    public required IReadOnlyList<LineDraft> Lines { get; init; }
    public required IReadOnlyList<ProductDraft> Products { get; init; }
    public required IReadOnlyList<CustomerDraft> Customers { get; init; }
    public required IReadOnlyList<RefundDraft> Refunds { get; init; }
    public required int RowsRead { get; init; }
    public required RowSkips Skips { get; init; }
    public required RefusedRows Refused { get; init; }

    /// <summary>Status words that neither the format nor the user explained.</summary>
    public required IReadOnlyList<UnknownStatus> UnknownStatuses { get; init; }
}
