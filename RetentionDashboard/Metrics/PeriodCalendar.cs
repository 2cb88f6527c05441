namespace RetentionDashboard.Metrics;

/// <summary>Which period each day belongs to, counted from a first one: a table, because passes ask it once per order.</summary>
internal sealed class PeriodCalendar
{
    private readonly int _firstDay;
    private readonly int[] _index;

    private PeriodCalendar(Period first, int[] index)
    {
        First = first;
        _firstDay = first.FirstDay.DayNumber;
        _index = index;
    }

    public Period First { get; }

    /// <summary>Day number of the first day that the table holds.</summary>
    public int FirstDay => _firstDay;

    /// <summary>Periods since the first, by day since <see cref="FirstDay"/>.</summary>
    public int[] Table => _index;

    public int Periods => _index[^1] + 1;

    public static PeriodCalendar Of(Grain grain, DateOnly firstDay, DateOnly lastDay)
    {
        var first = Period.Of(grain, firstDay);
        var start = first.FirstDay.DayNumber;
        var index = new int[Math.Max(lastDay.DayNumber - start + 1, 1)];
        var next = (first + 1).FirstDay.DayNumber;
        var period = 0;
        for (var i = 0; i < index.Length; i++)
        {
            if (start + i == next)
            {
                period++;
                next = (first + (period + 1)).FirstDay.DayNumber;
            }

            index[i] = period;
        }

        return new PeriodCalendar(first, index);
    }

    /// <summary>Periods since the first; -1 for a day before or after the table.</summary>
    public int IndexOf(int day) => (uint)(day - _firstDay) < (uint)_index.Length ? _index[day - _firstDay] : -1;
}
