namespace RetentionDashboard.Metrics;

/// <summary>Observed lifespans: days from a customer's first to their last order, 0 for one order.</summary>
public sealed class Lifespans : IAggregate<Lifespans>
{
    private long _days;
    private int _customers;

    /// <summary>Σ days ÷ customers, all of them.</summary>
    public Ratio Mean => new(_days, _customers);

    /// <summary>Sums the selected customers.</summary>
    public static Lifespans Count(OrderHistory history, CustomerSelection selection) => CustomerPass.Run(history, (from, to) =>
    {
        var shard = new Lifespans();
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                var days = history.DaysOf(customer);
                shard._days += days[^1] - days[0];
                shard._customers++;
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
