namespace RetentionDashboard.Metrics;

/// <summary>What a group of customers did in one period.</summary>
internal record struct CohortSums
{
    /// <summary>Customers with an order.</summary>
    public int Active;

    public int Orders;

    /// <summary>Customers whose second order is in the period.</summary>
    public int SecondOrders;

    public MoneySums Money;

    public void Add(in CohortSums other)
    {
        Active += other.Active;
        Orders += other.Orders;
        SecondOrders += other.SecondOrders;
        Money.Add(other.Money);
    }

    public void Subtract(in CohortSums other)
    {
        Active -= other.Active;
        Orders -= other.Orders;
        SecondOrders -= other.SecondOrders;
        Money.Subtract(other.Money);
    }
}
