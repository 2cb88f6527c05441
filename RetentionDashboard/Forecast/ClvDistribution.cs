namespace RetentionDashboard.Forecast;

/// <summary>How predicted CLV is spread over customers.</summary>
/// <param name="Customers">Customers with a predicted CLV.</param>
/// <param name="Mean">Currency units.</param>
/// <param name="Quantiles">The 10, 25, 50, 75, 90 and 99 % quantiles (R type 7).</param>
/// <param name="TopFifthShare">Share of the whole that the fifth of highest CLV brings, 0 to 1; null where the whole is 0.</param>
/// <param name="Bars">Customers by CLV, bounds on a 1–2–5 scale; the last has no upper end.</param>
public sealed record ClvDistribution(int Customers, double Mean, IReadOnlyList<double> Quantiles, double? TopFifthShare, IReadOnlyList<ClvBar> Bars)
{
    private const int MostBars = 20;
    private static readonly double[] Shares = [0.1, 0.25, 0.5, 0.75, 0.9, 0.99];

    /// <summary>Counts values; null without any.</summary>
    /// <param name="clvs">Currency units, at least 0.</param>
    public static ClvDistribution? Of(IEnumerable<double> clvs)
    {
        double[] sorted = [.. clvs];
        Array.Sort(sorted);
        return OfSorted(sorted);
    }

    /// <summary>The same of values that ascend already.</summary>
    internal static ClvDistribution? OfSorted(double[] sorted)
    {
        if (sorted.Length == 0)
        {
            return null;
        }

        var whole = sorted.Sum();
        var top = sorted.AsSpan(sorted.Length - (int)Math.Ceiling(0.2 * sorted.Length));
        var best = 0.0;
        foreach (var value in top)
        {
            best += value;
        }

        return new ClvDistribution(sorted.Length, whole / sorted.Length, [.. Shares.Select(share => Quantile(sorted, share))], whole > 0 ? best / whole : null, Count(sorted));
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = (int)position;
        return sorted[below] + ((position - below) * (sorted[Math.Min(below + 1, sorted.Length - 1)] - sorted[below]));
    }

    private static List<ClvBar> Count(double[] sorted)
    {
        var width = WidthOf(Quantile(sorted, 0.99) / MostBars);
        var bars = new List<ClvBar>();
        var place = 0;
        for (var bar = 0; place < sorted.Length && bar <= MostBars; bar++)
        {
            var start = place;
            var isLast = bar == MostBars;
            var (from, to) = (Edge(bar, width), Edge(bar + 1, width));
            while (place < sorted.Length && (isLast || sorted[place] < to))
            {
                place++;
            }

            bars.Add(new ClvBar(from, isLast ? null : to, place - start));
        }

        return bars;
    }

    // As somebody would write it: 0.3, not the 0.30000000000000004 that three times 0.1 is.
    private static double Edge(int bar, double width) => width is > 1e-9 and < 1e18 ? (double)(bar * (decimal)width) : bar * width;

    /// <summary>The next of …, 1, 2, 5, 10, ….</summary>
    private static double WidthOf(double least)
    {
        if (!(least > 0))
        {
            return 1;
        }

        var power = Math.Pow(10, Math.Floor(Math.Log10(least)));
        return least <= power ? power : least <= 2 * power ? 2 * power : least <= 5 * power ? 5 * power : 10 * power;
    }
}
