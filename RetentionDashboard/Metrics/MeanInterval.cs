using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>How sure a mean per customer or per order is.</summary>
public static class MeanInterval
{
    private static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>
    /// 95 % interval of a mean: ± 1.96 standard errors of a ratio of two sums over buckets (Cochran 1977, Sampling Techniques, eq. 6.13, without correction for a
    /// finite population). Null for fewer than two buckets.
    /// </summary>
    public static (decimal Lower, decimal Upper)? Of(MeanBuckets mean)
    {
        var buckets = mean.Filled;
        if (buckets.Count < 2 || mean.Mean.Value is not { } middle)
        {
            return null;
        }

        var ratio = (double)middle * mean.Unit;
        var squares = 0.0;
        var denominators = 0.0;
        foreach (var (denominator, numerator) in buckets)
        {
            var residue = numerator - (ratio * denominator);
            squares += residue * residue;
            denominators += denominator;
        }

        var error = Math.Sqrt(squares * buckets.Count / (buckets.Count - 1)) / denominators / mean.Unit;
        return (middle - (decimal)(Z95 * error), middle + (decimal)(Z95 * error));
    }

    /// <summary>95 % interval of a mean over customers: ± 1.96 standard errors. Null for fewer than two.</summary>
    /// <param name="mean">Sum ÷ customers.</param>
    /// <param name="squares">Sum of the squares, in the units of the sum.</param>
    public static (decimal Lower, decimal Upper)? Of(Ratio mean, double squares)
    {
        if (mean.Denominator < 2 || mean.Value is not { } middle)
        {
            return null;
        }

        var count = (double)mean.Denominator;
        // Rounding can leave a little less than nothing where all customers are alike.
        var variance = Math.Max(0, squares - ((double)mean.Numerator * (double)middle)) / (count - 1);
        var half = (decimal)(Z95 * Math.Sqrt(variance / count));
        return (middle - half, middle + half);
    }
}
