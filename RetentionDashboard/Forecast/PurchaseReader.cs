using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Reads the models' input off an order history.</summary>
public static class PurchaseReader
{
    /// <summary>Each customer's purchases up to a day; by customer number.</summary>
    /// <param name="history">The whole history: what came after the day is left out, refunds too.</param>
    /// <param name="end">Last day of the calibration; null is the as-of date.</param>
    /// <param name="basis">Which money a repeat day is worth; refunds that name no order of it are not of it.</param>
    /// <returns>Null for a history without orders.</returns>
    public static PurchaseSummary? Read(OrderHistory history, DateOnly? end = null, RevenueBasis basis = RevenueBasis.Net)
    {
        if ((end ?? history.AsOf) is not { } day)
        {
            return null;
        }

        var (purchases, values) = (new RepeatPurchases?[history.CustomerCount], new double[history.CustomerCount]);
        CustomerPass.Each(history, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                var days = history.DaysOf(customer);
                var known = days[^1] <= day.DayNumber ? days.Length : DayRange.CountBefore(days, day.DayNumber + 1);
                if (known == 0)
                {
                    continue;
                }

                var one = RepeatPurchases.Of(days[..known], day.DayNumber);
                purchases[customer] = one;
                values[customer] = one.Repeats == 0 ? 0 : (double)Money.ToDecimal(RepeatMoney(history, customer, days[..known], day, basis)) / one.Repeats;
            }
        });

        return PurchaseSummary.Of(purchases, values);
    }

    private static long RepeatMoney(OrderHistory history, int customer, ReadOnlySpan<int> days, DateOnly end, RevenueBasis basis)
    {
        var first = history.FirstOrderOf(customer);
        var start = first + 1;
        while (days[start - first] == days[0])
        {
            start++;
        }

        return OrderMoneyOf.Sum(history, customer, start, first + days.Length, end).In(basis);
    }
}
