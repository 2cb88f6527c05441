namespace RetentionDashboard.Import.Orders;

/// <summary>What an order's items cost after the discount, where a system writes their sum before it. Amounts are ten-thousandths; null is what the file does not tell.</summary>
internal static class SubtotalBeforeDiscount
{
    public static (long Subtotal, long Discount) Settle(long stated, long? discount, long? total, long? shipping, long? tax)
    {
        var withoutShipping = (total ?? stated) - (shipping ?? 0);
        if (discount is { } taken)
        {
            // Where it adds up to the total, this file's subtotal is after the discount all the same.
            var addsUp = total is not null && (stated == withoutShipping || stated + (tax ?? 0) == withoutShipping);
            return (addsUp ? stated : Math.Max(0, stated - taken), taken);
        }

        var after = Math.Min(stated, Math.Max(0, withoutShipping));
        return (after, stated - after);
    }
}
