using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>Looks up days in ascending day numbers. Compiled for good at the first call: passes over all customers ask once each, and often there is one pass.</summary>
internal static class DayRange
{
    /// <summary>Positions [start, end) of the days inside a span; null is all of them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static (int Start, int End) Of(ReadOnlySpan<int> days, DateSpan? span)
    {
        if (span is not { } bounds)
        {
            return (0, days.Length);
        }

        if (days.Length == 0 || days[^1] < bounds.From.DayNumber || days[0] > bounds.To.DayNumber)
        {
            return (0, 0);
        }

        var start = CountBefore(days, bounds.From.DayNumber);
        return (start, start + CountBefore(days[start..], bounds.To.DayNumber + 1));
    }

    /// <summary>True where a day lies in [from, to].</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static bool Any(ReadOnlySpan<int> days, int from, int to)
    {
        if (days.Length == 0 || days[^1] < from || days[0] > to)
        {
            return false;
        }

        var place = CountBefore(days, from);
        return place < days.Length && days[place] <= to;
    }

    /// <summary>How many of the days lie before <paramref name="day"/>. Customers have few orders, so a scan beats a binary search.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int CountBefore(ReadOnlySpan<int> days, int day)
    {
        const int few = 16;
        var low = 0;
        var high = days.Length;
        while (high - low > few)
        {
            var middle = (low + high) / 2;
            if (days[middle] < day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        while (low < high && days[low] < day)
        {
            low++;
        }

        return low;
    }
}
