namespace RetentionDashboard.Metrics;

/// <summary>A cell before its form: what is counted, and the same of the first period. Money in ten-thousandths.</summary>
/// <param name="Numerator">What is counted or summed.</param>
/// <param name="Denominator">Customers observed at the index; orders for an average order value.</param>
/// <param name="Start">What the same customers counted at index 0.</param>
/// <param name="StartDenominator">What that is divided by.</param>
/// <param name="Customers">Customers with an order at the index.</param>
internal readonly record struct CohortValue(long Numerator, long Denominator, long Start, long StartDenominator, int Customers);
