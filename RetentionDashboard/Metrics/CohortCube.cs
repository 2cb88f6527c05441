namespace RetentionDashboard.Metrics;

/// <summary>
/// Cohorts × periods, counted once and read by every measure. A cohort can hold customers of several first periods, and each has a different
/// number of complete periods behind them; so sums are kept by period index over the complete periods, and by first period both over the complete
/// periods and over the one that the as-of date cuts. From these every cell counts exactly the customers whose own period is complete.
/// </summary>
public sealed class CohortCube : IAggregate<CohortCube>
{
    private readonly CohortSums[] _byIndex;
    private readonly int[] _lastActive;
    private readonly CohortSums[] _closed;
    private readonly CohortSums[] _open;
    private readonly int[] _sizes;

    private CohortCube(Grain grain, CohortRows rows, DateOnly? asOf, PeriodCalendar? calendar, CohortKeys? keys)
    {
        (Grain, Rows, AsOf, Keys) = (grain, rows, asOf, keys);
        Periods = calendar?.Periods ?? 0;
        First = calendar?.First ?? default;
        LastComplete = asOf is { } day && calendar is not null && (First + (Periods - 1)).LastDay <= day ? Periods - 1 : Periods - 2;
        var cells = Periods * (keys?.Names.Count ?? 0);
        _byIndex = new CohortSums[cells];
        _lastActive = new int[cells];
        _closed = new CohortSums[cells];
        _open = new CohortSums[cells];
        _sizes = new int[cells];
    }

    /// <summary>Length of a period.</summary>
    public Grain Grain { get; }

    /// <summary>What makes a cohort.</summary>
    public CohortRows Rows { get; }

    /// <summary>The day up to which data is complete; null for an empty history.</summary>
    public DateOnly? AsOf { get; }

    internal CohortKeys? Keys { get; }

    /// <summary>Periods from the first order's to the as-of date's.</summary>
    internal int Periods { get; }

    internal Period First { get; }

    /// <summary>Index of the newest period that ends by the as-of date; -1 where none does.</summary>
    internal int LastComplete { get; }

    /// <summary>Counts the selected customers.</summary>
    public static CohortCube Count(OrderHistory history, CustomerSelection selection, Grain grain, CohortRows rows)
    {
        if (history.CustomerCount == 0 || history.FirstDay is not { } firstDay || history.AsOf is not { } asOf)
        {
            return new CohortCube(grain, rows, history.AsOf, null, null);
        }

        var calendar = PeriodCalendar.Of(grain, firstDay, asOf);
        var keys = new CohortKeys(history, rows, calendar);
        return CustomerPass.Run(history, (from, to) =>
        {
            var shard = new CohortCube(grain, rows, asOf, calendar, keys);
            shard.AddCustomers(history, selection, calendar, from, to);
            return shard;
        });
    }

    /// <inheritdoc/>
    public void Add(CohortCube other)
    {
        for (var cell = 0; cell < _sizes.Length; cell++)
        {
            _byIndex[cell].Add(other._byIndex[cell]);
            _closed[cell].Add(other._closed[cell]);
            _open[cell].Add(other._open[cell]);
            _lastActive[cell] += other._lastActive[cell];
            _sizes[cell] += other._sizes[cell];
        }
    }

    /// <summary>By period index: what happened in complete periods.</summary>
    internal ReadOnlySpan<CohortSums> ByIndex(int key) => _byIndex.AsSpan(key * Periods, Periods);

    /// <summary>By period index: customers whose last order in a complete period was in this one or, for those who ordered after it, the last complete one.</summary>
    internal ReadOnlySpan<int> LastActive(int key) => _lastActive.AsSpan(key * Periods, Periods);

    /// <summary>By first period: what happened in complete periods.</summary>
    internal ReadOnlySpan<CohortSums> Closed(int key) => _closed.AsSpan(key * Periods, Periods);

    /// <summary>By first period: what happened in the period that the as-of date cuts.</summary>
    internal ReadOnlySpan<CohortSums> Open(int key) => _open.AsSpan(key * Periods, Periods);

    /// <summary>By first period: customers.</summary>
    internal ReadOnlySpan<int> Sizes(int key) => _sizes.AsSpan(key * Periods, Periods);

    private void AddCustomers(OrderHistory history, CustomerSelection selection, PeriodCalendar calendar, int from, int to)
    {
        var keys = new List<int>();
        var behaviour = new CohortBehaviour(Periods);
        for (var customer = from; customer < to; customer++)
        {
            if (selection.Contains(customer))
            {
                behaviour.Read(history, customer, calendar, LastComplete);
                Keys!.Read(customer, keys);
                foreach (var key in keys)
                {
                    AddCustomer(key * Periods, behaviour);
                }
            }
        }
    }

    private void AddCustomer(int row, CohortBehaviour customer)
    {
        var lastComplete = LastComplete - customer.FirstPeriod;
        _sizes[row + customer.FirstPeriod]++;
        _closed[row + customer.FirstPeriod].Add(customer.Closed);
        if (customer.HasOpen)
        {
            _open[row + customer.FirstPeriod].Add(customer.Open);
        }

        foreach (var index in customer.Touched)
        {
            if (index <= lastComplete)
            {
                _byIndex[row + index].Add(customer.At(index));
            }
        }

        if (lastComplete >= 0)
        {
            _lastActive[row + Math.Min(customer.LastIndex, lastComplete)]++;
        }
    }
}
