namespace RetentionDashboard.Forecast;

/// <summary>Either a forecast or why there is none.</summary>
/// <param name="Forecast">Null where it was refused.</param>
/// <param name="Refusal">Null where there is a forecast.</param>
public sealed record ForecastResult(CustomerForecast? Forecast, ForecastRefusal? Refusal);
