namespace RetentionDashboard.Forecast;

/// <summary>Between which two days to write to a customer.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, not before <paramref name="From"/>.</param>
/// <param name="IsOverdue">True where the customer's own rhythm has passed already.</param>
public readonly record struct ContactWindow(DateOnly From, DateOnly To, bool IsOverdue)
{
    private const int ShortestDays = 7;
    private const int LongestDays = 60;

    /// <summary>
    /// By when the next order is due: in its window while that is to come or runs, from today on; where it has passed, from tomorrow on for as long as the window is wide, because every
    /// further day is the later. A week at least, so that a campaign finds a day in it, two months at most.
    /// </summary>
    /// <param name="dueFrom">First day on which the next order is due, by the customer's rhythm.</param>
    /// <param name="dueTo">Last such day.</param>
    /// <param name="asOf">The day up to which data is complete.</param>
    public static ContactWindow Of(DateOnly dueFrom, DateOnly dueTo, DateOnly asOf)
    {
        var days = Math.Clamp(dueTo.DayNumber - dueFrom.DayNumber, ShortestDays, LongestDays);
        var tomorrow = asOf.AddDays(1);
        var from = dueFrom > tomorrow ? dueFrom : tomorrow;
        var to = dueTo < tomorrow ? from.AddDays(days) : dueTo;
        to = to < from.AddDays(ShortestDays) ? from.AddDays(ShortestDays) : to > from.AddDays(LongestDays) ? from.AddDays(LongestDays) : to;
        return new ContactWindow(from, to, dueTo <= asOf);
    }
}
