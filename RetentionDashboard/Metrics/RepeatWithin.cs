namespace RetentionDashboard.Metrics;

/// <summary>
/// Repeat purchase rate within d days of the first order, counted only on customers acquired at least d days before the as-of date: everybody counted has had
/// the same time to come back.
/// </summary>
public sealed class RepeatWithin : IAggregate<RepeatWithin>
{
    private readonly int[] _days;
    private readonly int[] _customers;
    private readonly int[] _repeated;

    private RepeatWithin(int[] days)
    {
        _days = days;
        _customers = new int[days.Length];
        _repeated = new int[days.Length];
    }

    /// <summary>The numbers of days that marketers compare by: 30, 60, 90, 180, 365.</summary>
    public static IReadOnlyList<int> UsualDays { get; } = [30, 60, 90, 180, 365];

    /// <summary>Counts the selected customers.</summary>
    /// <param name="days">Each d, at least 1.</param>
    /// <param name="ordersOfOneDayAreOne">True where a second order on the day of the first is no repeat purchase.</param>
    public static RepeatWithin Count(OrderHistory history, CustomerSelection selection, IReadOnlyList<int> days, bool ordersOfOneDayAreOne = false)
    {
        int[] within = [.. days];
        var asOf = history.AsOf?.DayNumber ?? 0;
        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new RepeatWithin(within);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    shard.Add(history.DaysOf(customer), asOf, ordersOfOneDayAreOne);
                }
            }

            return shard;
        });
    }

    /// <summary>Customers with a second order by then ÷ customers who had that long; for one of the numbers of days that were counted.</summary>
    public Ratio Rate(int days)
    {
        var place = Array.IndexOf(_days, days);
        return new Ratio(_repeated[place], _customers[place]);
    }

    /// <inheritdoc/>
    public void Add(RepeatWithin other)
    {
        for (var place = 0; place < _days.Length; place++)
        {
            _customers[place] += other._customers[place];
            _repeated[place] += other._repeated[place];
        }
    }

    /// <summary>True where a customer has had that many days since the first order.</summary>
    /// <param name="orders">Days of the customer's orders (day numbers), ascending.</param>
    internal static bool IsObserved(ReadOnlySpan<int> orders, int asOf, int days) => asOf - orders[0] >= days;

    /// <summary>True where a customer who has had that many days placed a second order in them.</summary>
    /// <param name="orders">Days of the customer's orders (day numbers), ascending.</param>
    internal static bool Repeats(ReadOnlySpan<int> orders, int asOf, int days, bool ordersOfOneDayAreOne) =>
        IsObserved(orders, asOf, days) && Second(orders, ordersOfOneDayAreOne) is var second && second < orders.Length && orders[second] - orders[0] <= days;

    private static int Second(ReadOnlySpan<int> orders, bool ordersOfOneDayAreOne)
    {
        var second = 1;
        while (ordersOfOneDayAreOne && second < orders.Length && orders[second] == orders[0])
        {
            second++;
        }

        return second;
    }

    private void Add(ReadOnlySpan<int> orders, int asOf, bool ordersOfOneDayAreOne)
    {
        for (var place = 0; place < _days.Length; place++)
        {
            _customers[place] += IsObserved(orders, asOf, _days[place]) ? 1 : 0;
            _repeated[place] += Repeats(orders, asOf, _days[place], ordersOfOneDayAreOne) ? 1 : 0;
        }
    }
}
