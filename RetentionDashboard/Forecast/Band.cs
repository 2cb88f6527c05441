using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Forecast;

/// <summary>A forecast with its 95 % band.</summary>
/// <param name="Value">What is expected.</param>
/// <param name="Lower">Lower end of the band, at most <paramref name="Value"/>.</param>
/// <param name="Upper">Upper end of the band, at least <paramref name="Value"/>.</param>
public readonly record struct Band(double Value, double Lower, double Upper)
{
    // Of a logarithm: the ends of a band stay numbers.
    private const double WidestError = 20;

    internal static readonly double Z95 = Normal.InvCDF(0, 1, 0.975);

    /// <summary>The band of so many times as much.</summary>
    /// <param name="factor">At least 0.</param>
    public Band Times(double factor) => new(Value * factor, Lower * factor, Upper * factor);

    /// <summary>Around a total that many customers add to: symmetric, and not below 0.</summary>
    internal static Band OfTotal(double value, double variance)
    {
        var half = Z95 * Math.Sqrt(Math.Max(variance, 0));
        return new Band(value, Math.Min(value, Math.Max(0, value - half)), value + half);
    }

    /// <summary>Around one customer's figure above 0, symmetric on the logarithm; from its values at one standard error to either side.</summary>
    internal static Band OfPositive(double value, IEnumerable<(double Up, double Down)> moves)
    {
        if (value <= 0)
        {
            return new Band(value, value, value);
        }

        var error = Math.Min(WidestError, Math.Sqrt(moves.Sum(move => Square(Math.Log(Math.Max(move.Up, double.Epsilon) / Math.Max(move.Down, double.Epsilon))))));
        return new Band(value, value * Math.Exp(-Z95 * error), value * Math.Exp(Z95 * error));
    }

    /// <summary>Around a chance, symmetric on its logit.</summary>
    internal static Band OfChance(double value, IEnumerable<(double Up, double Down)> moves)
    {
        if (value is <= 0 or >= 1)
        {
            return new Band(value, value, value);
        }

        var logit = SpecialFunctions.Logit(value);
        var error = Math.Sqrt(moves.Sum(static move => Square(Logit(move.Up) - Logit(move.Down))));
        // There and back a chance loses its last digit.
        return new Band(value, Math.Min(value, SpecialFunctions.Logistic(logit - (Z95 * error))), Math.Max(value, SpecialFunctions.Logistic(logit + (Z95 * error))));
    }

    // Half the difference, squared.
    private static double Square(double difference) => difference * difference / 4;

    private static double Logit(double chance) => SpecialFunctions.Logit(Math.Clamp(chance, 1e-15, 1 - 1e-15));
}
