using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Log-likelihood of Pareto/NBD (Schmittlein, Morrison &amp; Colombo 1987; Fader &amp; Hardie 2005, "A note on deriving the Pareto/NBD model", equation 18) with its gradient. The
/// hypergeometric functions stand for the integral over the moment of leaving, which is what is computed, for all α and β alike.
/// </summary>
internal sealed class ParetoLikelihood(PurchaseSummary summary) : ILikelihood
{
    public IReadOnlyList<string> Names { get; } = ["r", "alpha", "s", "beta"];

    public int Customers => summary.Customers;

    public IReadOnlyList<double[]> Starts
    {
        get
        {
            var (rate, weeks) = (BuyingRate.Of(summary), Math.Max(summary.LongestAge / RepeatPurchases.DaysPerWeek, 1));
            return [Logs(0.5, 0.5, weeks / 3), Logs(1, 1, weeks), Logs(2, 0.3, weeks / 4)];

            double[] Logs(double r, double s, double beta) => [Math.Log(r), Math.Log(r / rate), Math.Log(s), Math.Log(beta)];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double At(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        var (r, alpha, s, beta) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        var (sum, byR, byAlpha, byS, byBeta) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var purchases = new Rising(r);
        for (var group = 0; group < summary.Groups.Length; group++)
        {
            var (x, last, age) = (summary.Groups[group].Repeats, summary.Groups[group].LastDay, summary.Groups[group].Age);
            purchases.MoveTo(x);
            var weight = (double)summary.Counts[group];
            var left = new LeavingIntegral(r + x, alpha, s, beta, last / RepeatPurchases.DaysPerWeek, age / RepeatPurchases.DaysPerWeek);
            var stay = left.StayShare;
            var (ageAlpha, ageBeta) = (alpha + (age / RepeatPurchases.DaysPerWeek), beta + (age / RepeatPurchases.DaysPerWeek));
            sum += weight * (purchases.Log + (r * logs[1]) + (s * logs[3]) + left.Log);
            byR += weight * (purchases.ByStart + logs[1] - (stay * Math.Log(ageAlpha)) + ((1 - stay) * left.ByShape));
            byAlpha += weight * ((r / alpha) - (stay * (r + x) / ageAlpha) + ((1 - stay) * left.ByScale));
            byS += weight * (logs[3] - (stay * Math.Log(ageBeta)) + ((1 - stay) * left.ByLeavingShape));
            byBeta += weight * ((s / beta) - (stay * s / ageBeta) + ((1 - stay) * left.ByLeavingScale));
        }

        gradient[0] = r * byR;
        gradient[1] = alpha * byAlpha;
        gradient[2] = s * byS;
        gradient[3] = beta * byBeta;
        return sum;
    }
}
