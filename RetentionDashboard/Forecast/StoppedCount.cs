using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Orders of somebody who buys N times, N negative binomial of shape k and odds z = t ÷ (α + T), unless stopped: after each order they leave with chance p of Beta(a, b).
/// Y = min(N, orders until leaving), so E[Y] = Σ P(N = n) Σ_{j&lt;n} E[(1 − p)^j]. That is equation 10 of Fader, Hardie &amp; Lee (2005) before its hypergeometric function is
/// written: all terms are positive, so nothing cancels at a = 1, at a near 0 or for large arguments.
/// </summary>
internal sealed class StoppedCount
{
    private const int MostTerms = 1 << 14;
    private const double Precision = 1e-13;
    private const double Underflow = -600;
    private readonly double _shape;
    private readonly double _a;
    private readonly double _b;

    // By n: Σ_{j<n} E[(1 - p)^j], Σ_{j<n} (2j + 1) E[(1 - p)^j], and the step from P(N = n) to P(N = n + 1) without the odds.
    private double[] _means = new double[64];
    private double[] _squares = new double[64];
    private double[] _steps = new double[64];
    private int _known;
    private double _stay = 1;

    public StoppedCount(double shape, double a, double b) => (_shape, _a, _b) = (shape, a, b);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public (double Mean, double Square) At(double odds)
    {
        var (expected, spread) = (_shape * odds, Math.Sqrt(_shape * odds * (1 + odds)));
        if (expected + (12 * spread) + (35 * (1 + odds)) > MostTerms)
        {
            return BetaMixture.StoppedCount(_shape, _a, _b, odds);
        }

        var (share, rest) = (odds / (1 + odds), 1 / (1 + odds));
        var (n, log) = (0, -_shape * SpecialFunctions.Log1p(odds));
        if (log < Underflow)
        {
            n = (int)Math.Max(0, expected - (12 * spread));
            log += SpecialFunctions.GammaLn(_shape + n) - SpecialFunctions.GammaLn(_shape) - SpecialFunctions.GammaLn(n + 1.0) + (n * Math.Log(share));
        }

        var (chance, mean, square) = (Math.Exp(log), 0.0, 0.0);
        for (; n < MostTerms; n++)
        {
            if (n >= _known)
            {
                Extend(n);
            }

            mean += chance * _means[n];
            square += chance * _squares[n];
            if (n > expected && chance * _squares[n] <= Precision * rest * square)
            {
                break;
            }

            chance *= share * _steps[n];
        }

        return (mean, square);
    }

    private void Extend(int n)
    {
        if (n >= _means.Length)
        {
            Array.Resize(ref _means, n * 2);
            Array.Resize(ref _squares, n * 2);
            Array.Resize(ref _steps, n * 2);
        }

        for (; _known <= n; _known++)
        {
            var j = _known - 1;
            if (_known > 0)
            {
                _means[_known] = _means[j] + _stay;
                _squares[_known] = _squares[j] + (((2.0 * j) + 1) * _stay);
                _stay *= (_b + j) / (_a + _b + j);
            }

            _steps[_known] = (_shape + _known) / (_known + 1);
        }
    }
}
