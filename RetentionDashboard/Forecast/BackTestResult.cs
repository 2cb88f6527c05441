namespace RetentionDashboard.Forecast;

/// <summary>Either a back-test or why there is none.</summary>
/// <param name="BackTest">Null where it was refused.</param>
/// <param name="Refusal">Null where there is one.</param>
public sealed record BackTestResult(BackTest? BackTest, ForecastRefusal? Refusal);
