namespace RetentionDashboard.Metrics;

/// <summary>What happened in one cell; the parts lie side by side, because a pass adds to them together.</summary>
internal record struct CohortTally
{
    private const int OrdersAt = 32;
    private const long OneOrder = 1L << OrdersAt;

    // Customers in the lower half, orders in the upper: one addition counts both.
    private long _counts;

    /// <summary>Last orders, second orders or money; 0 where customers or orders are the content.</summary>
    public long Value;

    /// <summary>Customers with an order.</summary>
    public readonly int Active => (int)_counts;

    /// <summary>Orders; 0 where only people are counted.</summary>
    public readonly int Orders => (int)(_counts >> OrdersAt);

    public void Add(in CohortTally other)
    {
        Value += other.Value;
        _counts += other._counts;
    }

    /// <param name="arrived">1 for a customer's first order in the cell, else 0.</param>
    public void AddCustomer(int arrived) => _counts += arrived;

    /// <inheritdoc cref="AddCustomer"/>
    public void AddOrder(int arrived, long value)
    {
        _counts += OneOrder + arrived;
        Value += value;
    }
}
