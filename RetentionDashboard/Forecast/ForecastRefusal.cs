namespace RetentionDashboard.Forecast;

/// <summary>A named no, with the numbers behind it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found.</param>
/// <param name="Needed">What would have been needed.</param>
public sealed record ForecastRefusal(RefusalReason Reason, double Found, double Needed)
{
    private const double DaysPerMonth = 365.25 / 12;

    /// <summary>How many months ahead a history that is too short for more allows, four times as long as it is; 0 for any other reason.</summary>
    public int MonthsAllowed => Reason == RefusalReason.HistoryTooShort ? (int)Math.Floor(4 * Found / DaysPerMonth) : 0;
}
