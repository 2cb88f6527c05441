using MathNet.Numerics.Integration;

namespace RetentionDashboard.Forecast;

/// <summary>
/// What a Pareto/NBD customer's likelihood is made of: staying to T, (α + T)^−(r+x) (β + T)^−s, or having left at a moment y of (t_x, T], the integral of
/// s (β + y)^−(s+1) (α + y)^−(r+x). With u = ln(m + y), m the smaller of α and β, the integrand is close to an exponential, and Gauss–Legendre points serve.
/// </summary>
internal readonly struct LeavingIntegral
{
    // What is e^-45 of its neighbour does not count.
    private const double Deep = 45;
    private const int Points = 24;
    private const int MostSteps = 50;
    private static readonly GaussLegendreRule Rule = new(-1, 1, Points);
    private static readonly double[] Abscissas = Rule.Abscissas;
    private static readonly double[] Weights = Rule.Weights;

    public LeavingIntegral(double shape, double alpha, double s, double beta, double last, double age)
    {
        var least = Math.Min(alpha, beta);
        var stay = (-shape * Math.Log(alpha + age)) - (s * Math.Log(beta + age));
        var (from, width) = (Math.Log(least + last), Math.Log((least + age) / (least + last)));
        if (width <= 0)
        {
            (Log, StayShare) = (stay, 1);
            return;
        }

        width = least == alpha ? Counting(width, shape - 1, s + 1, alpha + last, beta - alpha) : Counting(width, s, shape, beta + last, alpha - beta);

        // Relative to where the integral begins, so that nothing over- or underflows.
        var begin = (-shape * Math.Log(alpha + last)) - ((s + 1) * Math.Log(beta + last)) + from + Math.Log(s);
        var (sum, shapes, scales, leavingShapes, leavingScales) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for (var point = 0; point < Points; point++)
        {
            var u = from + (width * 0.5 * (Abscissas[point] + 1));
            var moment = Math.Exp(u) - least;
            var (buys, leaves) = (alpha + moment, beta + moment);
            var (logBuys, logLeaves) = least == alpha ? (u, Math.Log(leaves)) : (Math.Log(buys), u);
            var weight = Weights[point] * Math.Exp((-shape * logBuys) - ((s + 1) * logLeaves) + u + Math.Log(s) - begin);
            sum += weight;
            shapes -= weight * logBuys;
            scales -= weight * shape / buys;
            leavingShapes += weight * ((1 / s) - logLeaves);
            leavingScales -= weight * (s + 1) / leaves;
        }

        var leave = begin + Math.Log(sum * width * 0.5);
        var odds = leave - stay;
        StayShare = odds > 0 ? Math.Exp(-odds) / (1 + Math.Exp(-odds)) : 1 / (1 + Math.Exp(odds));
        Log = odds > 0 ? leave + Math.Log(1 + Math.Exp(-odds)) : stay + Math.Log(1 + Math.Exp(odds));
        (ByShape, ByScale, ByLeavingShape, ByLeavingScale) = (shapes / sum, scales / sum, leavingShapes / sum, leavingScales / sum);
    }

    /// <summary>Logarithm of both together.</summary>
    public double Log { get; }

    /// <summary>Share of staying in both: P(alive).</summary>
    public double StayShare { get; }

    /// <summary>Derivative of the logarithm of the integral by r.</summary>
    public double ByShape { get; }

    /// <summary>Derivative of the logarithm of the integral by α.</summary>
    public double ByScale { get; }

    /// <summary>Derivative of the logarithm of the integral by s.</summary>
    public double ByLeavingShape { get; }

    /// <summary>Derivative of the logarithm of the integral by β.</summary>
    public double ByLeavingScale { get; }

    /// <summary>
    /// How far from its beginning the integrand counts. What it falls by, near × w + far × ln((start e^w + apart) ÷ (start + apart)), is convex: where the two scales are far apart it
    /// falls slowly at first, so that the rate at the beginning or at the end would cut off too little or too much. Newton's steps from the right never go too far.
    /// </summary>
    private static double Counting(double width, double near, double far, double start, double apart)
    {
        for (var step = 0; step < MostSteps; step++)
        {
            var reached = start * Math.Exp(width);
            var fall = (near * width) + (far * Math.Log((reached + apart) / (start + apart)));
            if (fall <= Deep * 1.05)
            {
                break;
            }

            width -= (fall - Deep) / (near + (far * reached / (reached + apart)));
        }

        return width;
    }
}
