namespace RetentionDashboard.Forecast;

/// <summary>A named no, with the numbers behind it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found.</param>
/// <param name="Needed">What would have been needed.</param>
public sealed record ForecastRefusal(RefusalReason Reason, double Found, double Needed)
{
    /// <summary>How many months ahead a history that is too short for more allows (<see cref="FitChecks.FarthestAhead"/>); 0 for any other reason.</summary>
    public int MonthsAllowed => Reason == RefusalReason.HistoryTooShort ? (int)Math.Floor(FitChecks.FarthestAhead * Found / RepeatPurchases.DaysPerMonth) : 0;
}
