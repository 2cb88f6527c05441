namespace RetentionDashboard.Metrics;

/// <summary>
/// The one cell of a cohort that the as-of date cuts: the index after the last that is complete for anybody, counted over the customers who got as far.
/// </summary>
internal record struct CohortOpen
{
    /// <summary>The newest index that is complete for a customer of the cohort; -1 where none is.</summary>
    public int Top;

    /// <summary>Customers whose cell it is.</summary>
    public int Size;

    public int Active;
    public int Orders;
    public long Value;

    /// <summary>What the customers did in the complete cells before it.</summary>
    public long Before;

    /// <summary>What they did at index 0.</summary>
    public long Start;

    public int StartOrders;

    public static CohortOpen Nobody { get; } = new() { Top = -1 };

    /// <summary>Customers who got further push the others out; those who got less far do not come in.</summary>
    public bool Reaches(int top)
    {
        if (top > Top)
        {
            this = new CohortOpen { Top = top };
        }

        return top == Top;
    }

    public void Add(in CohortOpen other)
    {
        if (Reaches(other.Top))
        {
            Size += other.Size;
            Active += other.Active;
            Orders += other.Orders;
            Value += other.Value;
            Before += other.Before;
            Start += other.Start;
            StartOrders += other.StartOrders;
        }
    }
}
