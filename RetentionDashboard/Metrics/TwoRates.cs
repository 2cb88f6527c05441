using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>Two groups' rates side by side: what differs, how sure that is, and whether there are enough customers to say so.</summary>
/// <param name="Left">Customers for whom it holds ÷ customers of the first group.</param>
/// <param name="Right">The same of the second group.</param>
public sealed record TwoRates(Ratio Left, Ratio Right)
{
    /// <summary>Fewer customers than this on a side are not enough to compare.</summary>
    public const int FewestCustomers = 30;

    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>True where each side has at least <see cref="FewestCustomers"/>.</summary>
    public bool IsEnough => Left.Denominator >= FewestCustomers && Right.Denominator >= FewestCustomers;

    /// <summary>Right minus left, as a share; null where a side has no customers.</summary>
    public double? Difference => Share(Right) - Share(Left);

    /// <summary>95 % interval of <see cref="Difference"/> (Newcombe 1998, method 10: of the two Wilson intervals); null where a side has no customers.</summary>
    public (double Lower, double Upper)? Interval
    {
        get
        {
            if (Share(Left) is not { } left || Share(Right) is not { } right || Wilson(Left) is not { } of || Wilson(Right) is not { } to)
            {
                return null;
            }

            var difference = right - left;
            return (
                difference - Math.Sqrt(Square(right - to.Lower) + Square(of.Upper - left)),
                difference + Math.Sqrt(Square(to.Upper - right) + Square(left - of.Lower)));
        }
    }

    /// <summary>Two-sided p-value of equal rates (z test with the pooled rate); 1 where both are 0 or both 1, null where a side has no customers.</summary>
    public double? PValue
    {
        get
        {
            if (Difference is not { } difference)
            {
                return null;
            }

            var (left, right) = ((double)Left.Denominator, (double)Right.Denominator);
            var pooled = (double)(Left.Numerator + Right.Numerator) / (left + right);
            var error = Math.Sqrt(pooled * (1 - pooled) * ((1 / left) + (1 / right)));
            return error == 0 ? 1 : 2 * Normal.CDF(0, 1, -Math.Abs(difference) / error);
        }
    }

    /// <summary>95 % interval of one rate (Wilson 1927, without continuity correction); null without customers.</summary>
    public static (double Lower, double Upper)? Wilson(Ratio rate)
    {
        if (Share(rate) is not { } share)
        {
            return null;
        }

        var n = (double)rate.Denominator;
        var z2 = Z95 * Z95;
        var middle = share + (z2 / (2 * n));
        var half = Z95 * Math.Sqrt(((share * (1 - share)) + (z2 / (4 * n))) / n);
        return (Math.Max(0, (middle - half) / (1 + (z2 / n))), Math.Min(1, (middle + half) / (1 + (z2 / n))));
    }

    private static double? Share(Ratio rate) => (double?)rate.Value;

    private static double Square(double value) => value * value;
}
