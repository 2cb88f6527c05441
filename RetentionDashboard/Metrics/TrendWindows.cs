using System.Runtime.CompilerServices;

namespace RetentionDashboard.Metrics;

/// <summary>For each day the periods whose activity windows hold it, a bit each: a customer's windows are then the union over their days.</summary>
internal sealed class TrendWindows
{
    public const int Most = 32;

    private readonly int _from;
    private readonly ulong[] _holders;

    /// <param name="window">Length in days; null where no retention rate is asked for.</param>
    public TrendWindows(Period first, int periods, int last, int? window)
    {
        (First, Periods, _from) = (first, periods, int.MaxValue);
        _holders = [];
        if (window is { } days)
        {
            _from = first.FirstDay.DayNumber - days;
            _holders = new ulong[Math.Max(last - _from + 1, 0)];
            Mark(last, days);
        }
    }

    public Period First { get; }

    public int Periods { get; }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ulong HoldersOf(int day) => day < _from ? 0 : _holders[day - _from];

    /// <summary>The periods before which, and at whose ends, a customer of these days was active.</summary>
    public static (uint Starts, uint Ends) Split(ulong holders) => ((uint)holders, (uint)(holders >> Most));

    private void Mark(int last, int window)
    {
        for (var period = 0; period < Periods; period++)
        {
            var days = (First + period).Days;
            var end = Math.Min(days.To.DayNumber, last);
            Mark(days.From.DayNumber - window, days.From.DayNumber - 1, last, 1UL << period);
            Mark(end - window + 1, end, last, 1UL << (Most + period));
        }
    }

    private void Mark(int from, int to, int last, ulong bit)
    {
        for (var day = Math.Max(from, _from); day <= Math.Min(to, last); day++)
        {
            _holders[day - _from] |= bit;
        }
    }
}
