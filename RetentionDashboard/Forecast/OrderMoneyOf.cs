using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Money of a customer's neighbouring orders with the refunds of these very orders.</summary>
internal static class OrderMoneyOf
{
    /// <param name="start">Position of the first order.</param>
    /// <param name="end">Position after the last.</param>
    /// <param name="known">Later refunds are not known yet; from the history's own as-of date on all are.</param>
    public static MoneySums Sum(OrderHistory history, int customer, int start, int end, DateOnly known)
    {
        var money = history.MoneyOf(start, end);
        if (history.HasRefunds(customer))
        {
            var (from, to) = history.RefundsIn(customer, known >= history.AsOf ? null : new DateSpan(DateOnly.MinValue, known));
            for (var refund = from; refund < to; refund++)
            {
                var order = history.RefundOrders[refund];
                money.Refunds += order >= start && order < end ? history.RefundAmounts[refund] : 0;
            }
        }

        return money;
    }
}
