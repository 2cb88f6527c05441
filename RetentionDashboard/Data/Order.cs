namespace RetentionDashboard.Data;

/// <summary>An order as the newest export tells it. Amounts are ten-thousandths of the store's currency unit.</summary>
public sealed class Order
{
    public int Id { get; set; }
    public int StoreId { get; set; }

    /// <summary>The shop's order number, or a key made of the row's content where the file has none; unique in a store.</summary>
    public required string Number { get; set; }

    /// <summary>Null for an unattributed order.</summary>
    public int? CustomerId { get; set; }

    public Customer? Customer { get; set; }

    /// <summary>Wall clock in the store's time zone.</summary>
    public DateTime PlacedAt { get; set; }

    /// <summary>Offset from UTC that belongs to <see cref="PlacedAt"/>, in minutes; null where the file gave none.</summary>
    public int? OffsetMinutes { get; set; }

    /// <summary>The shop day of <see cref="PlacedAt"/>, stored as days since 0001-01-01.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The status word of the file.</summary>
    public string? Status { get; set; }

    /// <summary>False for cancelled, voided, failed, draft and test orders.</summary>
    public bool IsValid { get; set; }

    /// <summary>Product total after discounts, before refunds, shipping and tax.</summary>
    public long Subtotal { get; set; }

    /// <summary>Discounts that the file tells as money; 0 where it tells none.</summary>
    public long Discount { get; set; }

    /// <summary>What was paid, with shipping and tax; equals <see cref="Subtotal"/> where the file tells no total.</summary>
    public long Total { get; set; }

    public string? Channel { get; set; }
    public string? Country { get; set; }
    public string? Region { get; set; }
    public string? City { get; set; }
    public string? DiscountCode { get; set; }

    /// <summary>The shop day on which the goods left, as the file tells it; null where it does not, or not yet.</summary>
    public DateOnly? FulfilledDay { get; set; }

    /// <summary>Hash of everything the file says of the order: equal means unchanged.</summary>
    public long ContentHash { get; set; }

    /// <summary>The import that wrote this version of the order.</summary>
    public int ImportId { get; set; }

    /// <summary>The import that told the order anew, which made this row an older version kept for its undoing; null for what the store holds.</summary>
    public int? ReplacedBy { get; set; }

    public List<OrderLine> Lines { get; } = [];
    public List<Refund> Refunds { get; } = [];
}
