namespace RetentionDashboard.Metrics;

/// <summary>A rate or a mean that carries what it was made of.</summary>
/// <param name="Numerator">What is counted or summed; money in currency units.</param>
/// <param name="Denominator">What it is divided by.</param>
public readonly record struct Ratio(decimal Numerator, decimal Denominator)
{
    /// <summary>Numerator ÷ denominator, not rounded; null where the denominator is 0.</summary>
    public decimal? Value => Denominator == 0 ? null : Numerator / Denominator;
}
