namespace RetentionDashboard.Forecast;

/// <summary>A named doubt, with the numbers behind it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Found">What was found.</param>
/// <param name="Limit">From where on it is a reason.</param>
public sealed record ForecastWarning(WarningReason Reason, double Found, double Limit);
