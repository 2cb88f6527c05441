namespace RetentionDashboard.Metrics;

/// <summary>One customer's figures over the whole history up to the as-of date.</summary>
/// <param name="FirstOrder">Day of the first order.</param>
/// <param name="LastOrder">Day of the last order.</param>
/// <param name="Orders">Valid orders.</param>
/// <param name="Money">Sums of orders and refunds.</param>
public readonly record struct CustomerSummary(DateOnly FirstOrder, DateOnly LastOrder, int Orders, MoneySums Money)
{
    /// <summary>Figures of the customer with this number.</summary>
    public static CustomerSummary Of(OrderHistory history, int customer)
    {
        var days = history.DaysOf(customer);
        var first = history.FirstOrderOf(customer);
        var money = history.MoneyOf(first, first + days.Length);

        for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
        {
            money.Refunds += history.RefundAmounts[i];
        }

        return new CustomerSummary(DateOnly.FromDayNumber(days[0]), DateOnly.FromDayNumber(days[^1]), days.Length, money);
    }

    /// <summary>Money of the orders that count and of their refunds; null for a customer without such an order.</summary>
    internal static MoneySums? MoneyOf(OrderHistory history, CustomerSelection selection, int customer)
    {
        if (selection.Orders is null)
        {
            return Of(history, customer).Money;
        }

        var (start, end) = selection.OrdersIn(history.DaysOf(customer), null);
        var money = history.MoneyOf(history.FirstOrderOf(customer) + start, history.FirstOrderOf(customer) + end);

        for (var i = history.RefundOffsets[customer]; i < history.RefundOffsets[customer + 1]; i++)
        {
            money.Refunds += selection.CountsRefund(history, customer, history.RefundOrders[i]) ? history.RefundAmounts[i] : 0;
        }

        return end > start ? money : null;
    }

    /// <summary>Median days between the customer's consecutive order days; null with one order day.</summary>
    public static decimal? MedianDaysBetweenOrders(OrderHistory history, int customer) => MedianGap(history.DaysOf(customer));

    /// <summary>Median days between consecutive different days; null where all are the same.</summary>
    /// <param name="days">Day numbers, ascending.</param>
    internal static decimal? MedianGap(ReadOnlySpan<int> days) => TwiceMedianGap(days) is > 0 and var twice ? twice / 2m : null;

    /// <summary>Twice the <see cref="MedianGap"/>, a whole number; 0 where all days are the same.</summary>
    /// <param name="days">Day numbers, ascending.</param>
    internal static int TwiceMedianGap(ReadOnlySpan<int> days)
    {
        const int few = 32;
        if (days.Length <= 2)
        {
            return 2 * (days[^1] - days[0]);
        }

        // Asked of every customer, so that the gaps of most must not lie on the heap.
        var gaps = days.Length <= few ? stackalloc int[few] : new int[days.Length];
        var count = 0;
        for (var i = 1; i < days.Length; i++)
        {
            if (days[i] > days[i - 1])
            {
                gaps[count++] = days[i] - days[i - 1];
            }
        }

        gaps = gaps[..count];
        gaps.Sort();
        return count == 0 ? 0 : gaps[(count - 1) / 2] + gaps[count / 2];
    }
}
