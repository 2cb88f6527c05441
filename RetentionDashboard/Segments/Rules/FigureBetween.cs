namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers whose figure lies between two bounds, both included.</summary>
/// <param name="Figure">Which number.</param>
/// <param name="From">Least value; null for none.</param>
/// <param name="To">Greatest value; null for none.</param>
public sealed record FigureBetween(CustomerFigure Figure, decimal? From = null, decimal? To = null) : SegmentRule;
