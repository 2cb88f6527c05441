namespace RetentionDashboard.Forecast;

/// <summary>Customers with so many repeats in the calibration, and what they did after it.</summary>
/// <param name="Repeats">x; the last bar holds all with as many or more.</param>
/// <param name="Customers">How many.</param>
/// <param name="Actual">Mean order days after the calibration; 0 without customers.</param>
/// <param name="Predicted">What the model expected; 0 without customers.</param>
public sealed record BackTestBar(int Repeats, int Customers, double Actual, double Predicted);
