using System.Numerics;

namespace RetentionDashboard.Metrics;

/// <summary>Quantiles with linear interpolation (R type 7), exact.</summary>
internal static class Quantiles
{
    private const int Thresholds = 4;

    /// <summary>One quantile of few values; 0 where there is none.</summary>
    /// <param name="sorted">Ascending.</param>
    /// <param name="share">0 to 1.</param>
    public static decimal Of(ReadOnlySpan<long> sorted, decimal share)
    {
        if (sorted.IsEmpty)
        {
            return 0;
        }

        var position = (sorted.Length - 1) * share;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((position - below) * (sorted[above] - sorted[below]));
    }

    /// <summary>The 20, 40, 60 and 80 % quantiles; 0 where there is no value.</summary>
    /// <param name="values">In any sequence.</param>
    public static decimal[] Fifths<T>(ReadOnlySpan<T> values)
        where T : struct, IBinaryInteger<T>
    {
        var quantiles = new decimal[Thresholds];
        if (values.IsEmpty)
        {
            return quantiles;
        }

        // Each lies at a rank or between it and the next one.
        var last = values.Length - 1;
        decimal[] positions = [.. Enumerable.Range(1, Thresholds).Select(fifths => last * (fifths / (Thresholds + 1m)))];
        int[] ranks = [.. positions.Select(decimal.ToInt32).SelectMany(rank => (int[])[rank, Math.Min(rank + 1, last)]).Order()];
        var found = OrderStatistics.At(values, ranks);
        for (var i = 0; i < quantiles.Length; i++)
        {
            var rank = (int)positions[i];
            var (below, above) = (At(rank), At(Math.Min(rank + 1, last)));
            quantiles[i] = below + ((positions[i] - rank) * (above - below));
        }

        return quantiles;

        long At(int rank) => found[Array.BinarySearch(ranks, rank)];
    }
}
