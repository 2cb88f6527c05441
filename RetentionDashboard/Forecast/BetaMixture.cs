using MathNet.Numerics;

namespace RetentionDashboard.Forecast;

/// <summary>
/// The count of <see cref="Forecast.StoppedCount"/> as an integral over p, by the trapezoid rule on a double-exponential scale of its logit: for arguments so large that the
/// series would be long.
/// </summary>
internal static class BetaMixture
{
    private const double Ends = 11;
    private const double Step = 1.0 / 32;
    private const double Small = 1e-5;

    /// <inheritdoc cref="Forecast.StoppedCount.At"/>
    public static (double Mean, double Square) StoppedCount(double shape, double a, double b, double odds)
    {
        var (centre, width) = (Math.Log(a / b), Math.Sqrt((1 / a) + (1 / b)));
        width = Math.Min(width, 2);
        var (whole, mean, square) = (0.0, 0.0, 0.0);
        // The weight is normalised by its own sum, so that no beta function is needed.
        var top = LogWeight(centre, a, b);
        for (var u = -Ends; u <= Ends; u += Step)
        {
            var logit = centre + (width * Math.Sinh(u));
            var weight = Math.Exp(LogWeight(logit, a, b) - top) * Math.Cosh(u);
            if (weight == 0)
            {
                continue;
            }

            var (p, q) = (SpecialFunctions.Logistic(logit), SpecialFunctions.Logistic(-logit));
            var (one, two) = Given(p, q, shape, odds);
            whole += weight;
            mean += weight * one;
            square += weight * two;
        }

        return (mean / whole, square / whole);
    }

    private static double LogWeight(double logit, double a, double b) => -(a * Softplus(-logit)) - (b * Softplus(logit));

    private static double Softplus(double value) => Math.Max(value, 0) + Math.Log(1 + Math.Exp(-Math.Abs(value)));

    /// <summary>E[Y | p] = (1 − (1 + p z)^−k) ÷ p, and E[Y² | p] from E[N q^N] = k z q (1 + p z)^−(k+1).</summary>
    private static (double Mean, double Square) Given(double p, double q, double shape, double odds)
    {
        if (p * odds * (shape + 1) < Small)
        {
            var mean0 = shape * odds;
            return (mean0, mean0 + (shape * (shape + 1) * odds * odds));
        }

        var log = SpecialFunctions.Log1p(p * odds);
        var stopped = -SpecialFunctions.Expm1(-shape * log);
        var mean = stopped / p;
        var later = ((q * stopped) - (p * shape * odds * q * Math.Exp(-(shape + 1) * log))) / (p * p);
        return (mean, mean + (2 * Math.Max(later, 0)));
    }
}
