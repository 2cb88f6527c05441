namespace RetentionDashboard.Sample;

/// <summary>A product of an invented order.</summary>
/// <param name="Price">Of one piece, before the discount.</param>
/// <param name="Discount">Of the whole line.</param>
public sealed record SampleLine(SampleProduct Product, int Quantity, decimal Price, decimal Discount)
{
    public decimal Total => (Price * Quantity) - Discount;
}
