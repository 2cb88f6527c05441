namespace RetentionDashboard.Forecast;

/// <summary>One parameter of a model.</summary>
/// <param name="Name">As the paper writes it; Greek letters by their names.</param>
/// <param name="Value">The value of largest likelihood, above 0; time in weeks, money in currency units.</param>
/// <param name="StandardError">Null where the likelihood is too flat to tell.</param>
/// <param name="Lower">Lower end of the 95 % band; null with <paramref name="StandardError"/>.</param>
/// <param name="Upper">Upper end of the 95 % band; null with <paramref name="StandardError"/>.</param>
public sealed record ParameterEstimate(string Name, double Value, double? StandardError, double? Lower, double? Upper);
