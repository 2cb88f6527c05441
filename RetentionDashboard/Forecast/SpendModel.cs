namespace RetentionDashboard.Forecast;

/// <summary>Gamma–Gamma model of the value of an order day (Fader &amp; Hardie 2013): a customer's orders are Gamma(p, ν), their ν Gamma(q, v).</summary>
/// <param name="P">Shape of a customer's orders.</param>
/// <param name="Q">Shape of the differences between customers, above 1.</param>
/// <param name="V">Scale, in currency units.</param>
public sealed record SpendModel(double P, double Q, double V)
{
    /// <summary>The least q of which a mean over customers is worth telling.</summary>
    internal const double LeastShape = 1.05;

    // The variance of a customer without repeats is infinite up to q = 2; a band needs an end.
    private const double LeastExcess = 0.1;

    /// <summary>Mean value of an order day over customers, p v ÷ (q − 1), in currency units.</summary>
    public double Mean => P * V / (Q - 1);

    /// <summary>E[M | x, z̄] = p (v + x z̄) ÷ (p x + q − 1), equation 5; the mean over customers for x = 0.</summary>
    /// <param name="repeats">x.</param>
    /// <param name="value">z̄ in currency units; below 0 counts as 0.</param>
    public double ExpectedValue(int repeats, double value) => P * Scale(repeats, value) / ((P * repeats) + Q - 1);

    /// <summary>Mean of the square of a customer's own mean, and mean variance of their orders around it.</summary>
    internal (double Square, double Within) Spread(int repeats, double value)
    {
        var (shape, scale) = ((P * repeats) + Q, Scale(repeats, value));
        var within = P * scale * scale / ((shape - 1) * Math.Max(shape - 2, LeastExcess));
        return (P * within, within);
    }

    /// <summary>The model with these logarithms of parameters; below the least q, where means run away, it stays there.</summary>
    internal static SpendModel OfLogs(double[] logs) => new(Math.Exp(logs[0]), Math.Max(Math.Exp(logs[1]), LeastShape), Math.Exp(logs[2]));

    private double Scale(int repeats, double value) => V + (repeats * Math.Max(value, 0));
}
