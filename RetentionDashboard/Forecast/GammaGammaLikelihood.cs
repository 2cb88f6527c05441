using System.Runtime.CompilerServices;
using MathNet.Numerics;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Log-likelihood of the Gamma–Gamma model of values (Fader &amp; Hardie 2013, "The Gamma-Gamma Model of Monetary Value", equation 1a) with its gradient, over customers
/// with a repeat and a value above 0.
/// </summary>
internal sealed class GammaGammaLikelihood : ILikelihood
{
    private readonly int[] _repeats;
    private readonly int[] _ends;
    private readonly double[] _totals;
    private readonly double _weightedLogs;
    private readonly double _logs;

    public GammaGammaLikelihood(PurchaseSummary summary)
    {
        var (repeats, totals) = (new List<int>(), new List<double>());
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.GroupOf[customer] is >= 0 and var group && summary.Groups[group].Repeats is > 0 and var x && summary.Values[customer] > 0)
            {
                repeats.Add(x);
                totals.Add(x * summary.Values[customer]);
            }
        }

        (_repeats, _ends, _totals) = Sorted(repeats, totals);
        Customers = _totals.Length;
        (_weightedLogs, _logs, Mean) = Sums();
    }

    private GammaGammaLikelihood(GammaGammaLikelihood all, int every)
    {
        var (repeats, totals) = (new List<int>(), new List<double>());
        var (place, taken) = (0, 0);
        for (; taken < all._totals.Length; taken += every)
        {
            while (taken >= all._ends[place])
            {
                place++;
            }

            repeats.Add(all._repeats[place]);
            totals.Add(all._totals[taken]);
        }

        (_repeats, _ends, _totals) = Sorted(repeats, totals);
        Customers = _totals.Length;
        (_weightedLogs, _logs, Mean) = Sums();
    }

    public IReadOnlyList<string> Names { get; } = ["p", "q", "v"];

    public int Customers { get; }

    /// <summary>Mean of z̄ over the customers; 1 without any.</summary>
    public double Mean { get; }

    public IReadOnlyList<double[]> Starts => [Logs(1, 2), Logs(6, 4), Logs(3, 10)];

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public double At(ReadOnlySpan<double> logs, Span<double> gradient)
    {
        var (p, q, v) = (Math.Exp(logs[0]), Math.Exp(logs[1]), Math.Exp(logs[2]));
        var (sum, byP, byQ, byV) = ((p * _weightedLogs) - _logs, _weightedLogs, 0.0, 0.0);
        var (logGammaQ, digammaQ) = (SpecialFunctions.GammaLn(q), SpecialFunctions.DiGamma(q));
        var start = 0;
        for (var place = 0; place < _repeats.Length; place++)
        {
            var (x, end) = ((double)_repeats[place], _ends[place]);
            var (shape, count) = ((p * x) + q, end - start);
            var (logs1, inverses) = (0.0, 0.0);
            for (var customer = start; customer < end; customer++)
            {
                var scale = v + _totals[customer];
                logs1 += Math.Log(scale);
                inverses += 1 / scale;
            }

            var digamma = SpecialFunctions.DiGamma(shape);
            sum += (count * (SpecialFunctions.GammaLn(shape) - SpecialFunctions.GammaLn(p * x) - logGammaQ + (q * logs[2]))) - (shape * logs1);
            byP += x * ((count * (digamma - SpecialFunctions.DiGamma(p * x))) - logs1);
            byQ += (count * (digamma - digammaQ + logs[2])) - logs1;
            byV += (count * q / v) - (shape * inverses);
            start = end;
        }

        gradient[0] = p * byP;
        gradient[1] = q * byQ;
        gradient[2] = v * byV;
        return sum;
    }

    /// <summary>The same of about so many customers, taken at equal distances.</summary>
    public GammaGammaLikelihood Thinned(int most) => Customers <= 2 * most ? this : new GammaGammaLikelihood(this, Customers / most);

    private double[] Logs(double p, double q) => [Math.Log(p), Math.Log(q), Math.Log(Mean * Math.Max(q - 1, 1) / p)];

    /// <summary>Counted out by x.</summary>
    private static (int[] Repeats, int[] Ends, double[] Totals) Sorted(List<int> repeats, List<double> totals)
    {
        var counts = new SortedDictionary<int, int>();
        foreach (var x in repeats)
        {
            counts[x] = counts.GetValueOrDefault(x) + 1;
        }

        var (next, ends, end) = (new Dictionary<int, int>(), new List<int>(), 0);
        foreach (var (x, count) in counts)
        {
            next[x] = end;
            ends.Add(end += count);
        }

        var sorted = new double[totals.Count];
        for (var customer = 0; customer < sorted.Length; customer++)
        {
            sorted[next[repeats[customer]]++] = totals[customer];
        }

        return ([.. counts.Keys], [.. ends], sorted);
    }

    private (double WeightedLogs, double Logs, double Mean) Sums()
    {
        var (weighted, logs, sum, customer) = (0.0, 0.0, 0.0, 0);
        for (var place = 0; place < _repeats.Length; place++)
        {
            for (; customer < _ends[place]; customer++)
            {
                // In p x ln(x z̄) − ln z̄.
                var log = Math.Log(_totals[customer]);
                weighted += _repeats[place] * log;
                logs += log - Math.Log(_repeats[place]);
                sum += _totals[customer] / _repeats[place];
            }
        }

        return (weighted, logs, Customers == 0 ? 1 : sum / Customers);
    }
}
