namespace RetentionDashboard.Metrics;

/// <summary>Calendar periods since the period of the first order.</summary>
internal readonly struct CalendarIndex(PeriodCalendar calendar, int lastComplete) : ICohortIndex
{
    private readonly int[] _table = calendar.Table;
    private readonly int _firstDay = calendar.FirstDay;

    public static bool CanBeWhole => false;

    public int Begin(int firstDay) => _table[firstDay - _firstDay];

    public int Top(int firstDay, int begin) => lastComplete - begin;

    public int Of(int day, int firstDay, int begin) => _table[day - _firstDay] - begin;

    public bool IsWhole(int firstDay) => false;
}
