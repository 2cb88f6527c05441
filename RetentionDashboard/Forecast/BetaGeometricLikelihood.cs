using System.Runtime.CompilerServices;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Log-likelihood of BG/NBD (Fader, Hardie &amp; Lee 2005, equation 6) or MBG/NBD (Batislam, Denizel &amp; Filiztekin 2007, equation 4) with its gradient. Ages are whole
/// days, so logarithms of α + t are taken once a day; gamma and beta functions of whole x become sums over it.
/// </summary>
internal sealed class BetaGeometricLikelihood : ILikelihood
{
    private readonly PurchaseSummary _summary;
    private readonly bool _firstOrderCanBeLast;
    private readonly int _mostRepeats;
    private readonly DayLogarithms _days;

    /// <param name="firstOrderCanBeLast">True is MBG/NBD.</param>
    public BetaGeometricLikelihood(PurchaseSummary summary, bool firstOrderCanBeLast)
    {
        (_summary, _firstOrderCanBeLast) = (summary, firstOrderCanBeLast);
        _mostRepeats = summary.Groups.Length == 0 ? 0 : summary.Groups.Max(static group => group.Repeats);
        _days = new DayLogarithms(summary.LongestAge);
    }

    public IReadOnlyList<string> Names { get; } = ["r", "alpha", "a", "b"];

    public int Customers => _summary.Customers;

    public IReadOnlyList<double[]> Starts
    {
        get
        {
            var rate = BuyingRate.Of(_summary);
            return [Logs(0.25, 0.7, 2.5), Logs(1, 1, 1), Logs(1, 0.3, 3), Logs(4, 2, 4)];

            double[] Logs(double r, double a, double b) => [Math.Log(r), Math.Log(r / rate), Math.Log(a), Math.Log(b)];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double At(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        var (r, alpha, a, b) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]), Math.Exp(logs[3]));
        _days.Shift(alpha);
        var (logarithms, inverses) = (_days.Logarithms, _days.Inverses);
        var survived = _firstOrderCanBeLast ? 1 : 0;
        var (sum, byR, byAlpha, byA, byB) = (0.0, 0.0, 0.0, 0.0, 0.0);
        var purchases = new Rising(r);
        var stays = new Staying(a, b);
        stays.MoveTo(survived);
        var (groups, counts) = (_summary.Groups, _summary.Counts);
        for (var group = 0; group < groups.Length; group++)
        {
            var (x, last, age) = (groups[group].Repeats, groups[group].LastDay, groups[group].Age);
            // Groups come by x, so that the sums only grow.
            purchases.MoveTo(x);
            stays.MoveTo(x + survived);
            var weight = (double)counts[group];
            var (exponent, logAge) = (r + x, logarithms[age]);
            var log = purchases.Log - (exponent * logAge) + stays.Log;
            var (r1, alpha1, a1, b1) = (purchases.ByStart - logAge, -exponent * inverses[age], stays.ByA, stays.ByB);
            var chances = b + x + survived - 1;
            if (x + survived > 0)
            {
                var silent = logAge - logarithms[last];
                var odds = logs[2] - Math.Log(chances) + (exponent * silent);
                var small = Math.Exp(-Math.Abs(odds));
                log += Math.Max(odds, 0) + Math.Log(1 + small);
                var gone = odds > 0 ? 1 / (1 + small) : small / (1 + small);
                r1 += gone * silent;
                alpha1 += gone * exponent * (inverses[age] - inverses[last]);
                a1 += gone / a;
                b1 -= gone / chances;
            }

            sum += weight * log;
            byR += weight * r1;
            byAlpha += weight * alpha1;
            byA += weight * a1;
            byB += weight * b1;
        }

        var all = (double)Customers;
        gradient[0] = r * (byR + (all * logs[1]));
        gradient[1] = alpha * byAlpha + (all * r);
        gradient[2] = a * byA;
        gradient[3] = b * byB;
        return sum + (all * r * logs[1]);
    }
}
