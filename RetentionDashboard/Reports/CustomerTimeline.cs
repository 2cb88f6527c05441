namespace RetentionDashboard.Reports;

/// <summary>Orders that count and refunds of one customer in the sequence of time.</summary>
public static class CustomerTimeline
{
    public static IReadOnlyList<CustomerEvent> Of(CustomerDetail customer)
    {
        var orders = customer.Orders.Where(static order => order.IsValid).OrderBy(static order => order.PlacedAt).ThenBy(static order => order.Id).ToList();
        var numbers = orders.ToDictionary(static order => order.Id, static order => order.Number);
        var events = new List<CustomerEvent>();
        DateOnly? before = null;
        foreach (var order in orders)
        {
            var day = DateOnly.FromDateTime(order.PlacedAt);
            events.Add(new CustomerEvent(day, false, order.Number, order.Subtotal, day > before ? day.DayNumber - before.Value.DayNumber : null));
            before = day;
        }

        foreach (var refund in customer.Refunds)
        {
            if (refund.OrderId is not { } order || numbers.ContainsKey(order))
            {
                events.Add(new CustomerEvent(DateOnly.FromDateTime(refund.RefundedAt), true, refund.OrderId is { } own ? numbers[own] : refund.Number, -refund.Amount, null));
            }
        }

        // Only a day that was set cuts: refunds after the newest order count where none was.
        var last = customer.Store.Options.AsOf ?? DateOnly.MaxValue;
        return [.. events.Where(happened => happened.Day <= last).OrderBy(static happened => happened.Day).ThenBy(static happened => happened.IsRefund)];
    }
}
