namespace RetentionDashboard.Metrics;

/// <summary>
/// Of the customers of a cohort who got furthest, those whose window ends on the as-of date itself: nothing of theirs is cut, and they are no part of the cell that is.
/// </summary>
internal record struct CohortWhole
{
    /// <summary>Last complete index of those customers; -2 where nobody was counted.</summary>
    public int Top;

    public int Size;

    /// <summary>Their content over all complete indices.</summary>
    public long Sum;

    /// <summary>Their content at index 0.</summary>
    public long Start;

    public int StartOrders;

    public static CohortWhole Nobody { get; } = new() { Top = -2 };

    /// <inheritdoc cref="CohortOpen.Add"/>
    public void Add(in CohortWhole other)
    {
        if (other.Top > Top)
        {
            this = other;
        }
        else if (other.Top == Top)
        {
            Size += other.Size;
            Sum += other.Sum;
            Start += other.Start;
            StartOrders += other.StartOrders;
        }
    }
}
