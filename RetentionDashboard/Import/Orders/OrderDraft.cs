using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>An order while its rows are gathered, then as it will be written. Amounts are ten-thousandths; null is what no row told.</summary>
internal sealed class OrderDraft
{
    public string Number = "";
    public Moment PlacedAt;
    public bool HasPositiveRow;

    public string? Status;

    /// <summary>True while its status is that of an item that was cancelled.</summary>
    public bool IsStatusOfLeftOut;
    public bool IsCancelled;
    public string? CustomerId;
    public string? Email;
    public string? Phone;
    public string? UserName;
    public string? CustomerName;
    public string? Channel;
    public string? Country;
    public string? Region;
    public string? City;
    public string? DiscountCode;

    public long? StatedSubtotal;
    public long? StatedDiscount;
    public long? Shipping;
    public long? Tax;
    public long? StatedTotal;
    public long? StatedRefund;

    /// <summary>Its lines: the newest one, each of which names the one before.</summary>
    public int LastLine = -1;
    public int LineCount;
    public long LineSum;
    public long LineDiscounts;
    public long Returned;
    public long Refunded;

    /// <summary>Money given back by rows of their own, by day.</summary>
    public List<RefundPart>? RefundParts;

    // settled when the file is at its end
    public int Customer = -1;
    public bool IsValid;
    public bool HasColumnRefund;
    public long Subtotal;
    public long Discount;
    public long Total;
    public long Hash;

    public readonly record struct RefundPart(Moment At, long Amount);
}
