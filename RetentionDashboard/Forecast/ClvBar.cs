namespace RetentionDashboard.Forecast;

/// <summary>Customers whose predicted CLV lies from one bound up to, not including, the next.</summary>
/// <param name="From">Currency units.</param>
/// <param name="To">Currency units; null where there is no upper end.</param>
/// <param name="Customers">How many.</param>
public sealed record ClvBar(double From, double? To, int Customers);
