namespace RetentionDashboard.Metrics;

/// <summary>
/// What the customers of a cohort who got furthest add to its one cell that the as-of date cuts: the index after the last that is complete for anybody.
/// </summary>
internal record struct CohortOpen
{
    /// <summary>Last complete index of those customers; -2 where nobody was counted.</summary>
    public int Top;

    /// <summary>Customers with an order in the cell.</summary>
    public int Active;

    public int Orders;
    public long Value;

    public static CohortOpen Nobody { get; } = new() { Top = -2 };

    /// <summary>Customers who got further push the others out; those who got less far do not come in.</summary>
    public void Add(in CohortOpen other)
    {
        if (other.Top > Top)
        {
            this = other;
        }
        else if (other.Top == Top)
        {
            Active += other.Active;
            Orders += other.Orders;
            Value += other.Value;
        }
    }
}
