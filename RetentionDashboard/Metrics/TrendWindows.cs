namespace RetentionDashboard.Metrics;

/// <summary>For each day the periods whose activity windows hold it, a bit each: a customer's windows are then the union over their days.</summary>
internal sealed class TrendWindows
{
    public const int Most = 32;

    private readonly int _from;
    private readonly ulong[] _holders;
    private readonly int[] _nextDays;

    public TrendWindows(Period first, int periods, int last, int window)
    {
        (First, Periods) = (first, periods);
        _from = first.FirstDay.DayNumber - window;
        _holders = new ulong[Math.Max(last - _from + 1, 0)];
        _nextDays = new int[periods + 1];
        _nextDays[0] = first.FirstDay.DayNumber;
        for (var period = 0; period < periods; period++)
        {
            var days = (first + period).Days;
            _nextDays[period + 1] = days.To.DayNumber + 1;
            var end = Math.Min(days.To.DayNumber, last);
            Mark(days.From.DayNumber - window, days.From.DayNumber - 1, last, 1UL << period);
            Mark(end - window + 1, end, last, 1UL << (Most + period));
        }
    }

    public Period First { get; }

    public int Periods { get; }

    /// <summary>The first day after a period counted from 1; of 0, which is everything earlier, the first day of the oldest.</summary>
    public int NextDay(int period) => _nextDays[period];

    public ulong HoldersOf(int day) => day < _from ? 0 : _holders[day - _from];

    /// <summary>The periods before which, and at whose ends, a customer of these days was active.</summary>
    public static (uint Starts, uint Ends) Split(ulong holders) => ((uint)holders, (uint)(holders >> Most));

    private void Mark(int from, int to, int last, ulong bit)
    {
        for (var day = Math.Max(from, _from); day <= Math.Min(to, last); day++)
        {
            _holders[day - _from] |= bit;
        }
    }
}
