using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Money given back. Amounts are ten-thousandths.</summary>
/// <param name="Number">The order's, with "/refund" for a column of the order and with the day for a row of its own: the same whatever else a file holds of the order.</param>
/// <param name="Order">The order of this file that it belongs to; null where it stands alone.</param>
/// <param name="OrderNumber">Number of the order that it may belong to, in this file or in the store.</param>
/// <param name="Customer">Number of the customer draft; -1 for nobody.</param>
internal sealed record RefundDraft(string Number, OrderDraft? Order, string? OrderNumber, int Customer, Moment At, long Amount, long Stated)
{
    /// <summary>True where a column of the order told it, false for a row of its own.</summary>
    public bool IsColumn { get; init; }

    public long Hash(string? identity)
    {
        var hash = new ContentHash();
        hash.Add(OrderNumber);
        hash.Add(identity);
        hash.Add(At.Clock.Ticks);
        hash.Add(Amount);
        hash.Add(Stated);
        return hash.Value;
    }
}
