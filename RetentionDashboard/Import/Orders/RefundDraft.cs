using RetentionDashboard.Import.Reading;

namespace RetentionDashboard.Import.Orders;

/// <summary>Money given back. Amounts are ten-thousandths.</summary>
/// <param name="Order">The order of this file that it belongs to; null where it stands alone.</param>
/// <param name="OrderNumber">Number of the order that it may belong to, in this file or in the store.</param>
/// <param name="Customer">Number of the customer draft; -1 for nobody.</param>
internal sealed record RefundDraft(string Number, OrderDraft? Order, string? OrderNumber, int Customer, Moment At, long Amount, long Stated)
{
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
