using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>
/// A total of two spans side by side, where customers come by chance and each brings an amount of their own: a compound Poisson sum, whose variance is the sum of
/// the squared amounts.
/// </summary>
/// <param name="Earlier">Total of the earlier span.</param>
/// <param name="EarlierVariance">Σ over its customers of their amount squared.</param>
/// <param name="Later">Total of the later span.</param>
/// <param name="LaterVariance">Σ over its customers of their amount squared.</param>
public sealed record TwoTotals(double Earlier, double EarlierVariance, double Later, double LaterVariance)
{
    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>Later minus earlier.</summary>
    public double Difference => Later - Earlier;

    /// <summary>95 % interval of <see cref="Difference"/>, from the normal distribution.</summary>
    public (double Lower, double Upper) Interval => (Difference - (Z95 * Error), Difference + (Z95 * Error));

    /// <summary>Two-sided p-value of no change; 1 where nothing was brought in either span.</summary>
    public double PValue => Error == 0 ? 1 : 2 * Normal.CDF(0, 1, -Math.Abs(Difference) / Error);

    private double Error => Math.Sqrt(EarlierVariance + LaterVariance);
}
