namespace RetentionDashboard.Metrics;

/// <summary>
/// Which orders of a customer count: by their day and by their number (1 is the first order). Both cut a contiguous range of a customer's orders; who the
/// customer is, their cohort and first order, stays what it is. A refund counts where its order does; one that names no order goes with the
/// newest order on or before its day, else with the first.
/// </summary>
public sealed record OrderFilter
{
    /// <summary>First day of the orders that count.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day of the orders that count.</summary>
    public DateOnly? To { get; init; }

    /// <summary>Lowest number of the orders that count.</summary>
    public int? NumberFrom { get; init; }

    /// <summary>Highest number of the orders that count.</summary>
    public int? NumberTo { get; init; }

    /// <summary>True where every order counts.</summary>
    public bool CountsAll => this is { From: null, To: null, NumberFrom: null, NumberTo: null };

    /// <summary>Positions [start, end) of the orders that count.</summary>
    /// <param name="days">Days of a customer's orders (day numbers), ascending.</param>
    internal (int Start, int End) RangeOf(ReadOnlySpan<int> days)
    {
        var start = From is { } from ? DayRange.CountBefore(days, from.DayNumber) : 0;
        var end = To is { } to ? DayRange.CountBefore(days, to.DayNumber + 1) : days.Length;
        start = NumberFrom is { } lowest ? Math.Max(start, lowest - 1) : start;
        end = NumberTo is { } highest ? Math.Min(end, highest) : end;
        return end > start ? (start, end) : (0, 0);
    }
}
