namespace RetentionDashboard.Forecast;

/// <summary>The two models of a forecast.</summary>
/// <param name="Spend">Null where the model of values was refused.</param>
internal sealed record ForecastCore(PurchaseModel Model, SpendModel? Spend);
