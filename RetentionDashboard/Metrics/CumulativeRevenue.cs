namespace RetentionDashboard.Metrics;

/// <summary>What customers have brought up to each of several days.</summary>
public static class CumulativeRevenue
{
    /// <summary>Revenue of the selected customers' orders and refunds up to and including each day, in currency units.</summary>
    /// <param name="history">The history, cut where only a part of it is known.</param>
    /// <param name="selection">Whose revenue.</param>
    /// <param name="days">Ascending.</param>
    /// <param name="basis">Which money.</param>
    public static IReadOnlyList<decimal> Of(OrderHistory history, CustomerSelection selection, IReadOnlyList<DateOnly> days, RevenueBasis basis)
    {
        int[] ends = [.. days.Select(static day => day.DayNumber)];
        var sums = new MoneySums[ends.Length + 1];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (!selection.Contains(customer))
            {
                continue;
            }

            var orders = history.DaysOf(customer);
            var first = history.FirstOrderOf(customer);
            for (var order = 0; order < orders.Length; order++)
            {
                sums[PlaceOf(orders[order])].Add(history.MoneyOf(first + order));
            }

            if (history.HasRefunds(customer))
            {
                var (from, to) = history.RefundsIn(customer, null);
                for (var refund = from; refund < to; refund++)
                {
                    sums[PlaceOf(history.RefundDays[refund])].Refunds += history.RefundAmounts[refund];
                }
            }
        }

        var (totals, total) = (new decimal[ends.Length], 0L);
        for (var day = 0; day < totals.Length; day++)
        {
            total += sums[day].In(basis);
            totals[day] = Money.ToDecimal(total);
        }

        return totals;

        int PlaceOf(int day) => Array.BinarySearch(ends, day) is var place && place >= 0 ? place : ~place;
    }
}
