namespace RetentionDashboard.Metrics;

/// <summary>What a customer did after the first order, and in the 365 days from it.</summary>
/// <param name="Repeats">True with a second order at any time.</param>
/// <param name="IsObserved">True where the first order lies at least 365 days before the as-of date.</param>
/// <param name="RepeatsWithin">True for an observed customer with a second order within 365 days.</param>
/// <param name="Net">Net revenue of the orders and refunds of those days, in ten-thousandths.</param>
internal readonly record struct FirstYear(bool Repeats, bool IsObserved, bool RepeatsWithin, long Net)
{
    private const int Days = 365;

    public static FirstYear Of(OrderHistory history, int customer, bool ordersOfOneDayAreOne)
    {
        var days = history.DaysOf(customer);
        var asOf = history.AsOf?.DayNumber ?? 0;
        var repeats = ordersOfOneDayAreOne ? days[^1] > days[0] : days.Length > 1;
        if (!RepeatWithin.IsObserved(days, asOf, Days))
        {
            return new FirstYear(repeats, false, false, 0);
        }

        var first = history.FirstOrderOf(customer);
        var last = days[0] + Days;
        var net = history.Subtotals.Sum(first, first + DayRange.CountBefore(days, last + 1));
        for (var refund = history.RefundOffsets[customer]; refund < history.RefundOffsets[customer + 1] && history.RefundDays[refund] <= last; refund++)
        {
            net -= history.RefundAmounts[refund];
        }

        return new FirstYear(repeats, true, RepeatWithin.Repeats(days, asOf, Days, ordersOfOneDayAreOne), net);
    }
}
