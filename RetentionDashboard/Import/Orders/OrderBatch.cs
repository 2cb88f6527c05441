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
    public required int RowsRefused { get; init; }

    /// <summary>The first <see cref="OrderFile.RefusedRowsKept"/>.</summary>
    public required IReadOnlyList<RefusedCell> Refused { get; init; }

    /// <summary>Status words that the format does not know.</summary>
    public required IReadOnlyList<string> UnknownStatuses { get; init; }
}
