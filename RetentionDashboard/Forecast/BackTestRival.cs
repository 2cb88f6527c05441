namespace RetentionDashboard.Forecast;

/// <summary>What a simple guess would have said.</summary>
/// <param name="Kind">Which guess.</param>
/// <param name="Orders">Order days guessed.</param>
/// <param name="Error">(guessed − actual) ÷ actual; null where nothing came.</param>
/// <param name="MeanAbsoluteError">Mean |guessed − actual| order days a customer.</param>
public sealed record BackTestRival(RivalKind Kind, double Orders, double? Error, double MeanAbsoluteError);
