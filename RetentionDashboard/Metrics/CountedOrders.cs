namespace RetentionDashboard.Metrics;

/// <summary>The bounds of an <see cref="OrderFilter"/> as numbers, for the tight loop.</summary>
internal readonly struct CountedOrders(OrderFilter? filter)
{
    private readonly int _fromDay = filter?.From?.DayNumber ?? int.MinValue;
    private readonly int _toDay = filter?.To?.DayNumber ?? int.MaxValue;
    private readonly int _before = (filter?.NumberFrom ?? 1) - 1;
    private readonly int _upTo = filter?.NumberTo ?? int.MaxValue;

    public bool All => _fromDay == int.MinValue && _toDay == int.MaxValue && _before <= 0 && _upTo == int.MaxValue;

    /// <summary>Of a customer's orders at [start, end) those that count; [start, start) where none does.</summary>
    public (int Start, int End) Of(int[] days, int start, int end)
    {
        var from = start + Math.Min(Math.Max(_before, 0), end - start);
        var to = start + Math.Min(_upTo, end - start);
        if (from >= to || days[to - 1] < _fromDay)
        {
            return (start, start);
        }

        while (days[from] < _fromDay)
        {
            from++;
        }

        while (from < to && days[to - 1] > _toDay)
        {
            to--;
        }

        return from < to ? (from, to) : (start, start);
    }
}
