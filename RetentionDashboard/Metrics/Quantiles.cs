namespace RetentionDashboard.Metrics;

/// <summary>Quantiles with linear interpolation (R type 7), exact.</summary>
internal static class Quantiles
{
    /// <param name="sorted">Ascending.</param>
    /// <param name="share">0 to 1.</param>
    /// <returns>0 where there is no value.</returns>
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

    /// <summary>The 20, 40, 60 and 80 % quantiles.</summary>
    /// <param name="sorted">Ascending.</param>
    public static decimal[] Fifths(ReadOnlySpan<long> sorted)
    {
        var thresholds = new decimal[4];
        for (var i = 0; i < thresholds.Length; i++)
        {
            thresholds[i] = Of(sorted, (i + 1m) / (thresholds.Length + 1));
        }

        return thresholds;
    }
}
