using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>An order while its rows are gathered, then as it will be written. Its texts stand in its batch. Amounts are ten-thousandths; null is what no row told.</summary>
internal sealed class OrderDraft
{
    private readonly Utf8Text[] _texts = new Utf8Text[Enum.GetValues<OrderText>().Length];

    public Utf8Text Number;
    public Moment PlacedAt;
    public bool HasPositiveRow;
    public bool IsCancelled;

    /// <summary>True while its status is that of an item that was cancelled.</summary>
    public bool IsStatusOfLeftOut;

    public long? StatedSubtotal;
    public long? StatedDiscount;
    public long? Shipping;
    public long? Tax;
    public long? StatedTotal;
    public long? StatedRefund;

    /// <summary>The last of the days that its rows tell: it has left when everything has. Rows without one tell nothing. 0 where none does.</summary>
    public int FulfilledDay;

    /// <summary>True where a date cannot be read, or lies before the order.</summary>
    public bool HasWrongFulfilment;

    /// <summary>Its lines stand one after the other in its batch.</summary>
    public int FirstLine;

    public int LineCount;
    public long LineSum;
    public long LineDiscounts;
    public long Returned;
    public long Refunded;

    // settled when its last row was read
    public int Customer;
    public bool IsValid;
    public bool HasColumnRefund;
    public bool IsRefundImplied;
    public long Subtotal;
    public long Discount;
    public long Total;
    public long Hash;

    public ref Utf8Text this[OrderText text] => ref _texts[(int)text];

    /// <summary>Money given back by rows of their own, by day.</summary>
    public List<RefundPart> RefundParts { get; } = [];

    public void Clear()
    {
        Array.Clear(_texts);
        RefundParts.Clear();
        Number = default;
        PlacedAt = default;
        HasPositiveRow = IsCancelled = IsStatusOfLeftOut = IsValid = HasColumnRefund = IsRefundImplied = HasWrongFulfilment = false;
        StatedSubtotal = StatedDiscount = Shipping = Tax = StatedTotal = StatedRefund = null;
        FirstLine = LineCount = FulfilledDay = 0;
        LineSum = LineDiscounts = Returned = Refunded = Subtotal = Discount = Total = Hash = 0;
        Customer = -1;
    }

    public readonly record struct RefundPart(Moment At, long Amount);
}
