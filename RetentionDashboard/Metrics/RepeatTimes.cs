namespace RetentionDashboard.Metrics;

/// <summary>
/// Days from each customer's n-th order day to the next one: how many came back after each number of days, and how many had not yet when the data ended.
/// From these counts, which add up over customers, <see cref="SurvivalCurve"/> estimates the time to the next order.
/// </summary>
public sealed class RepeatTimes : IAggregate<RepeatTimes>
{
    private readonly int[] _returned;
    private readonly int[] _censored;

    private RepeatTimes(int after, int longest)
    {
        After = after;
        _returned = new int[longest + 1];
        _censored = new int[longest + 1];
    }

    /// <summary>Number n of the distinct order day that the days are counted from; 1 is the first.</summary>
    public int After { get; }

    /// <summary>Customers with an n-th order day.</summary>
    public int Customers { get; private set; }

    /// <summary>Customers who came back.</summary>
    public int Returned { get; private set; }

    /// <summary>Customers who came back, by days; index 0 is always 0.</summary>
    public IReadOnlyList<int> ReturnedByDays => _returned;

    /// <summary>Customers who had not come back when the data ended, by the days from their n-th order day to the as-of date.</summary>
    public IReadOnlyList<int> CensoredByDays => _censored;

    /// <summary>Counts the selected customers.</summary>
    /// <param name="after">Number n of the distinct order day, from 1.</param>
    public static RepeatTimes Count(OrderHistory history, CustomerSelection selection, int after = 1)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(after, 1);
        var end = history.AsOf?.DayNumber ?? 0;
        var longest = history.FirstDay is { } first ? end - first.DayNumber : 0;
        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new RepeatTimes(after, longest);
            for (var customer = from; customer < to; customer++)
            {
                if (selection.Contains(customer))
                {
                    shard.Add(history.DaysOf(customer), end);
                }
            }

            return shard;
        });
    }

    /// <inheritdoc/>
    public void Add(RepeatTimes other)
    {
        Customers += other.Customers;
        Returned += other.Returned;
        for (var days = 0; days < _returned.Length; days++)
        {
            _returned[days] += other._returned[days];
            _censored[days] += other._censored[days];
        }
    }

    private void Add(ReadOnlySpan<int> days, int end)
    {
        var start = days[0];
        var number = 1;
        for (var i = 1; i < days.Length && number <= After; i++)
        {
            if (days[i] == days[i - 1])
            {
                continue;
            }

            if (number == After)
            {
                Customers++;
                Returned++;
                _returned[days[i] - start]++;
                return;
            }

            number++;
            start = days[i];
        }

        if (number == After)
        {
            Customers++;
            _censored[end - start]++;
        }
    }
}
