namespace RetentionDashboard.Metrics;

/// <summary>Many questions at once find something by chance alone: keeps the share of false alarms among what is reported in check.</summary>
public static class FalseDiscovery
{
    /// <summary>
    /// Which of these p-values stand (Benjamini &amp; Hochberg 1995): those up to the largest p(k) ≤ k ÷ m × <paramref name="rate"/>. In the sequence of the values.
    /// </summary>
    /// <param name="rate">Expected share of false ones among those that stand, 0 to 1.</param>
    /// <param name="questions">How many were asked, where not all have their value here: the others do not stand. Null is all that are here.</param>
    public static IReadOnlyList<bool> Stand(IReadOnlyList<double> pValues, double rate, long? questions = null)
    {
        var asked = questions ?? pValues.Count;
        double[] sorted = [.. pValues];
        Array.Sort(sorted);
        var limit = -1.0;
        for (var place = 0; place < sorted.Length; place++)
        {
            if (sorted[place] <= (place + 1) * rate / asked)
            {
                limit = sorted[place];
            }
        }

        return [.. pValues.Select(p => p <= limit)];
    }
}
