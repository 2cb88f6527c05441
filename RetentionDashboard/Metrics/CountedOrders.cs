using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>The bounds of an <see cref="OrderFilter"/> as numbers, for the tight loop.</summary>
internal readonly struct CountedOrders(OrderFilter? filter)
{
    private readonly int _fromDay = filter?.From?.DayNumber ?? int.MinValue;
    private readonly int _toDay = filter?.To?.DayNumber ?? int.MaxValue;
    private readonly bool _hasDays = filter is { From: not null } or { To: not null };
    private readonly int _before = (filter?.NumberFrom ?? 1) - 1;
    private readonly int _upTo = filter?.NumberTo ?? int.MaxValue;

    public bool All => _fromDay == int.MinValue && _toDay == int.MaxValue && _before <= 0 && _upTo == int.MaxValue;

    /// <summary>Of a customer's orders at [start, end) those that count; an empty range where none does.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public (int Start, int End) Of(int[] days, int start, int end)
    {
        var number = end - start;
        var from = Math.Min(Math.Max(_before, 0), number);
        var to = Math.Max(from, Math.Min(_upTo, number));
        return _hasDays ? Within(days, start + from, start + to) : (start + from, start + to);
    }

    private (int Start, int End) Within(int[] days, int from, int to)
    {
        if (from >= to || days[to - 1] < _fromDay)
        {
            return (from, from);
        }

        while (days[from] < _fromDay)
        {
            from++;
        }

        while (from < to && days[to - 1] > _toDay)
        {
            to--;
        }

        return (from, to);
    }
}
