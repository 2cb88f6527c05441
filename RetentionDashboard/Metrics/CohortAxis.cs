namespace RetentionDashboard.Metrics;

/// <summary>
/// The columns of a cohort table. Every customer has a last complete index: their cells up to it are observed to the end, and at most one after it is cut by
/// the as-of date.
/// </summary>
internal sealed class CohortAxis
{
    /// <summary>Days of a window since the first order.</summary>
    public const int WindowDays = 30;

    private readonly PeriodCalendar? _calendar;
    private readonly int _asOf;
    private readonly int _lastComplete;

    public CohortAxis(CohortLayout layout, DateOnly firstDay, DateOnly asOf)
    {
        _asOf = asOf.DayNumber;
        if (layout.Columns == CohortColumns.Calendar)
        {
            _calendar = PeriodCalendar.Of(layout.Grain, firstDay, asOf);
            var last = _calendar.Periods - 1;
            _lastComplete = (_calendar.First + last).LastDay <= asOf ? last : last - 1;
        }
    }

    /// <summary>Null for windows.</summary>
    public PeriodCalendar? Calendar => _calendar;

    /// <summary>Day number of the as-of date.</summary>
    public int AsOf => _asOf;

    /// <summary>With a calendar the newest complete period, counted from the calendar's first; -1 where none is.</summary>
    public int LastCompletePeriod => _lastComplete;

    /// <summary>True where the as-of date cuts periods or windows of some customers.</summary>
    public bool Cuts => _calendar is null || _lastComplete < _calendar.Periods - 1;

    /// <summary>The newest index that is complete for customers of this first day; -1 where none is.</summary>
    public int LastCompleteOf(int firstDay) => _calendar is null ? ((_asOf - firstDay + 1) / WindowDays) - 1 : _lastComplete - _calendar.IndexOf(firstDay);

    /// <summary>True where the as-of date cuts a period or window of customers of this first day.</summary>
    public bool IsCutFor(int firstDay) => _calendar is null ? (_asOf - firstDay + 1) % WindowDays != 0 : Cuts;

    /// <summary>Index of a day; -1 before the customer's first period or window, and after the as-of date.</summary>
    public int IndexOf(int firstDay, int day)
    {
        if (_calendar is null)
        {
            return day >= firstDay && day <= _asOf ? (day - firstDay) / WindowDays : -1;
        }

        var period = _calendar.IndexOf(day);
        return period < 0 ? -1 : Math.Max(period - _calendar.IndexOf(firstDay), -1);
    }
}
