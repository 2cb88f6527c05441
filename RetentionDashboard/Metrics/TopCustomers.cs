namespace RetentionDashboard.Metrics;

/// <summary>The customers that brought most: ceil(share × customers) of them (METRICS.md, Pareto share).</summary>
public static class TopCustomers
{
    /// <summary>Which customers are the top of a Pareto share: a fifth.</summary>
    public const decimal Share = 0.2m;

    /// <summary>How many the top are.</summary>
    /// <param name="share">Of the customers, 0 to 1.</param>
    /// <param name="customers">All of them.</param>
    public static int Count(decimal share, int customers) => (int)decimal.Ceiling(share * customers);

    /// <summary>True for the top; of customers who brought the same the lower number comes first.</summary>
    /// <param name="values">What each customer brought, by number.</param>
    /// <param name="counted">What those who count brought, in any sequence.</param>
    /// <param name="counts">True for the customers who count.</param>
    /// <param name="share">Of the customers, 0 to 1.</param>
    internal static bool[] Of(long[] values, ReadOnlySpan<long> counted, Predicate<int> counts, decimal share)
    {
        var chosen = new bool[values.Length];
        var top = Count(share, counted.Length);
        if (top == 0)
        {
            return chosen;
        }

        var lowest = OrderStatistics.At(counted, counted.Length - top)[0];
        // Of those who brought just as much as the last of the top, only as many as there is room for.
        var room = top;
        foreach (var value in counted)
        {
            room -= value > lowest ? 1 : 0;
        }

        for (var customer = 0; customer < values.Length; customer++)
        {
            if (values[customer] >= lowest && counts(customer))
            {
                chosen[customer] = values[customer] > lowest || room-- > 0;
            }
        }

        return chosen;
    }
}
