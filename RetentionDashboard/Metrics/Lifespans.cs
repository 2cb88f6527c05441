namespace RetentionDashboard.Metrics;

/// <summary>Observed lifespans: days from a customer's first to their last order, 0 for one order.</summary>
public sealed class Lifespans : IAggregate<Lifespans>
{
    private long _days;
    private int _customers;

    /// <summary>Σ days ÷ customers, all of them.</summary>
    public Ratio Mean => new(_days, _customers);

    /// <summary>Sums the selected customers.</summary>
    /// <param name="until">Orders after this day are not seen, nor customers who have only such; null is the whole history.</param>
    public static Lifespans Count(OrderHistory history, CustomerSelection selection, DateOnly? until = null) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new Lifespans();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                var days = history.DaysOf(customer);
                var orders = until is { } last ? DayRange.CountBefore(days, last.DayNumber + 1) : days.Length;
                if (orders > 0)
                {
                    shard._days += days[orders - 1] - days[0];
                    shard._customers++;
                }
            }
        }

        return shard;
    });

    /// <inheritdoc/>
    public void Add(Lifespans other)
    {
        _days += other._days;
        _customers += other._customers;
    }
}
