namespace RetentionDashboard.Metrics;

/// <summary>When those who come back do so: the days by which a quarter, half and three quarters of them have returned.</summary>
/// <param name="Returned">Customers who came back.</param>
/// <param name="Quarter">First day by which a quarter of them had.</param>
/// <param name="Half">First day by which half of them had.</param>
/// <param name="ThreeQuarters">First day by which three quarters of them had.</param>
public sealed record ReturnDays(int Returned, int Quarter, int Half, int ThreeQuarters)
{
    /// <summary>Reads the days off counted customers; null where nobody came back.</summary>
    public static ReturnDays? Of(RepeatTimes times) =>
        times.Returned == 0 ? null : new ReturnDays(times.Returned, Day(times, 1), Day(times, 2), Day(times, 3));

    private static int Day(RepeatTimes times, int quarters)
    {
        const int whole = 4;
        var day = 0;
        for (long returned = times.ReturnedByDays[0]; returned * whole < (long)times.Returned * quarters; returned += times.ReturnedByDays[day])
        {
            day++;
        }

        return day;
    }
}
