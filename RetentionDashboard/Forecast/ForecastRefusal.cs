namespace RetentionDashboard.Forecast;

/// <summary>A named no, with the numbers behind it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found.</param>
/// <param name="Needed">What would have been needed.</param>
public sealed record ForecastRefusal(RefusalReason Reason, double Found, double Needed);
