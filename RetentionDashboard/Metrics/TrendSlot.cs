namespace RetentionDashboard.Metrics;

// One period of a trend.
internal struct TrendSlot
{
    public int Customers;

    // Whose first order of all lies in it.
    public int New;

    // Whose first order that counts lies in it.
    public int Started;
    public int Orders;
    public int Repeat;
    public int RepeatDays;

    // What its orders add to the days from each customer's first order to their last.
    public long LifespanDays;
    public MoneySums Money;

    public void Add(in TrendSlot other)
    {
        Customers += other.Customers;
        New += other.New;
        Started += other.Started;
        Orders += other.Orders;
        Repeat += other.Repeat;
        RepeatDays += other.RepeatDays;
        LifespanDays += other.LifespanDays;
        Money.Add(other.Money);
    }
}
