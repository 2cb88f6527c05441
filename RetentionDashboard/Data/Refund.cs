namespace RetentionDashboard.Data;

/// <summary>Money given back. Amounts are positive ten-thousandths of the currency unit.</summary>
public sealed class Refund
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>What names the refund in its file; unique in a store.</summary>
    public required string Number { get; set; }

    /// <summary>Null where the file does not say which order is refunded.</summary>
    public int? OrderId { get; set; }

    /// <summary>Null for a refund that names no customer.</summary>
    public int? CustomerId { get; set; }

    public DateTime RefundedAt { get; set; }

    /// <summary>The shop day of <see cref="RefundedAt"/>, stored as days since 0001-01-01.</summary>
    public DateOnly Day { get; set; }

    /// <summary>What lowers net revenue: never more than the order's subtotal where it came as a column of the order.</summary>
    public long Amount { get; set; }

    /// <summary>What the file says.</summary>
    public long StatedAmount { get; set; }

    /// <summary>True where only the order's status says that it was paid back. It counts while no refund of the order is told: which file comes first must not matter.</summary>
    public bool IsImplied { get; set; }

    public long ContentHash { get; set; }
    public int ImportId { get; set; }

    /// <summary>The import that replaced or withdrew the refund; null for what the store holds.</summary>
    public int? ReplacedBy { get; set; }
}
