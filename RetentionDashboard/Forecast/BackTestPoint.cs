namespace RetentionDashboard.Forecast;

/// <summary>Repeats of the customers of the calibration up to a day.</summary>
/// <param name="Day">The last day counted.</param>
/// <param name="Actual">Repeats so far.</param>
/// <param name="Predicted">What the model expects so far from the first orders alone.</param>
/// <param name="IsHeldOut">True after the calibration.</param>
public sealed record BackTestPoint(DateOnly Day, int Actual, double Predicted, bool IsHeldOut);
