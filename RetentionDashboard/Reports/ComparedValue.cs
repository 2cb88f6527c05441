namespace RetentionDashboard.Reports;

/// <summary>One figure of one side.</summary>
/// <param name="Value">Null where it was not observed.</param>
/// <param name="Numerator">Customers for whom it holds, or a sum; null for a median.</param>
/// <param name="Denominator">What it is divided by; for a median the customers.</param>
/// <param name="Customers">Customers that it is about.</param>
/// <param name="Lower">Lower bound of the 95 % interval of a rate or median; null for means.</param>
/// <param name="Upper">Upper bound; null for means, and for medians that could be any number of days longer.</param>
public sealed record ComparedValue(decimal? Value, decimal? Numerator, decimal Denominator, int Customers, decimal? Lower, decimal? Upper);
