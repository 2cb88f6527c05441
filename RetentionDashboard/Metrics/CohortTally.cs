namespace RetentionDashboard.Metrics;

/// <summary>What happened in one cell; the parts lie side by side, because a pass adds to them together.</summary>
internal record struct CohortTally
{
    /// <summary>Last orders, second orders or money; 0 where customers or orders are the content.</summary>
    public long Value;

    /// <summary>Customers with an order.</summary>
    public int Active;

    /// <summary>Orders; 0 where only people are counted.</summary>
    public int Orders;

    public void Add(in CohortTally other)
    {
        Value += other.Value;
        Active += other.Active;
        Orders += other.Orders;
    }
}
