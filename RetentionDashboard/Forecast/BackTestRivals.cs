using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>What simple guesses would have said of a held-out span.</summary>
internal static class BackTestRivals
{
    /// <param name="actual">By customer: order days of the span.</param>
    public static IEnumerable<BackTestRival> Of(OrderHistory history, PurchaseSummary summary, int[] actual, DateSpan span)
    {
        var yearAgo = new DateSpan(span.From.AddYears(-1), span.To.AddYears(-1));
        if (history.FirstDay < yearAgo.From && LastYear(history, yearAgo) is (var orders, var customers))
        {
            // A shop that grew has more customers than it had.
            var each = (double)orders / customers;
            yield return Rival(RivalKind.LastYear, summary, actual, _ => each);
        }

        var end = span.From.DayNumber - 1;
        var weeks = span.Days / RepeatPurchases.DaysPerWeek;
        var cohorts = new Dictionary<int, (double Repeats, double Weeks)>();
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.Of(customer) is { } one)
            {
                var (repeats, sum) = cohorts.GetValueOrDefault(CohortOf(one));
                cohorts[CohortOf(one)] = (repeats + one.Repeats, sum + (one.Age / RepeatPurchases.DaysPerWeek));
            }
        }

        yield return Rival(RivalKind.CohortAverage, summary, actual, one => cohorts[CohortOf(one)] is { Weeks: > 0 } pace ? pace.Repeats / pace.Weeks * weeks : 0);

        int CohortOf(RepeatPurchases one)
        {
            var first = DateOnly.FromDayNumber(end - one.Age);
            return (first.Year * 12) + first.Month;
        }
    }

    /// <summary>Order days in the span, and how many customers there were before it.</summary>
    private static (int Orders, int Customers) LastYear(OrderHistory history, DateSpan span)
    {
        var (orders, customers) = (0, 0);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var days = history.DaysOf(customer);
            if (days[0] >= span.From.DayNumber)
            {
                continue;
            }

            customers++;
            var (start, end) = DayRange.Of(days, span);
            orders += start == end ? 0 : 1 + RepeatPurchases.Of(days[start..end], days[end - 1]).Repeats;
        }

        return (orders, customers);
    }

    private static BackTestRival Rival(RivalKind kind, PurchaseSummary summary, int[] actual, Func<RepeatPurchases, double> guess)
    {
        var (sum, came, absolute) = (0.0, 0, 0.0);
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.Of(customer) is { } one)
            {
                var orders = guess(one);
                sum += orders;
                came += actual[customer];
                absolute += Math.Abs(orders - actual[customer]);
            }
        }

        return new BackTestRival(kind, sum, BackTest.ErrorOf(sum, came), absolute / summary.Customers);
    }
}
