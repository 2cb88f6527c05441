using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>What customers did in a span, against which a forecast made before it is held.</summary>
internal sealed class HoldOut
{
    private HoldOut(int customers) => (Orders, Revenue) = (new int[customers], new double[customers]);

    /// <summary>By customer: distinct order days of the span.</summary>
    public int[] Orders { get; }

    /// <summary>By customer: what these days are worth in currency units.</summary>
    public double[] Revenue { get; }

    /// <summary>Reads a span of a history.</summary>
    public static HoldOut Read(OrderHistory history, DateSpan span, RevenueBasis basis)
    {
        var held = new HoldOut(history.CustomerCount);
        CustomerPass.Each(history, (from, to) =>
        {
            for (var customer = from; customer < to; customer++)
            {
                var days = history.DaysOf(customer);
                var (start, end) = DayRange.Of(days, span);
                if (start == end)
                {
                    continue;
                }

                held.Orders[customer] = 1 + RepeatPurchases.Of(days[start..end], days[end - 1]).Repeats;
                var first = history.FirstOrderOf(customer);
                held.Revenue[customer] = (double)Money.ToDecimal(OrderMoneyOf.Sum(history, customer, first + start, first + end, span.To).In(basis));
            }
        });

        return held;
    }
}
