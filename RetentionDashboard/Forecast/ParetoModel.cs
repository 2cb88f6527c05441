using MathNet.Numerics;

namespace RetentionDashboard.Forecast;

/// <summary>Pareto/NBD (Schmittlein, Morrison &amp; Colombo 1987): buying rates are Gamma(r, α), rates of leaving Gamma(s, β).</summary>
internal sealed class ParetoModel(double r, double alpha, double s, double beta) : PurchaseModel
{
    public override PurchaseModelKind Kind => PurchaseModelKind.ParetoNbd;

    public override IReadOnlyList<double> Parameters => [r, alpha, s, beta];

    /// <summary>Equation 11 of Schmittlein, Morrison &amp; Colombo, as the share of staying in the likelihood.</summary>
    public override double ChanceAlive(RepeatPurchases customer) => new LeavingIntegral(
        r + customer.Repeats, alpha, s, beta, customer.LastDay / RepeatPurchases.DaysPerWeek, customer.Age / RepeatPurchases.DaysPerWeek).StayShare;

    public override double ExpectedRepeats(double weeks) => weeks <= 0 ? 0 : new Exponential(this).At(0, 0, weeks).Mean;

    internal override FutureOrders Future() => new Exponential(this);

    /// <summary>
    /// Equation 41 of Fader &amp; Hardie (2005): (r + x) ÷ (α + T) × E[time until leaving, t at most]; the square from E[Y²] = E[λ m] + E[λ²] E[m²], m that time.
    /// </summary>
    private (double Mean, double Square) GivenAlive(int repeats, double age, double weeks)
    {
        var (buys, leaves) = ((r + repeats) / (alpha + age), beta + age);
        var log = SpecialFunctions.Log1p(weeks / leaves);
        var (one, two) = (Grown(1 - s, log), Grown(2 - s, log));
        var mean = buys * leaves * one;
        return (mean, mean + (buys * (r + repeats + 1) / (alpha + age) * 2 * leaves * leaves * Math.Max(two - one, 0)));
    }

    /// <summary>(e^(power × log) − 1) ÷ power, also where the power is 0.</summary>
    private static double Grown(double power, double log) =>
        Math.Abs(power * log) < 1e-9 ? log : SpecialFunctions.Expm1(power * log) / power;

    private sealed class Exponential(ParetoModel model) : FutureOrders
    {
        public override (double Mean, double Square) At(int repeats, int age, double weeks) => model.GivenAlive(repeats, age / RepeatPurchases.DaysPerWeek, weeks);
    }
}
