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
                var (start, end) = selection.OrdersIn(days, until is { } last ? new DateSpan(DateOnly.MinValue, last) : null);
                if (end > start)
                {
                    shard._days += days[end - 1] - days[start];
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
