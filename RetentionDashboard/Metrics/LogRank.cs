using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>
/// Whether two groups come back at the same pace: the log-rank test of their survival curves (Mantel 1966), which uses every customer, those who have not come
/// back included, and says something even where fewer than half have.
/// </summary>
public static class LogRank
{
    /// <summary>Two-sided p-value of equal curves, from the normal distribution; null where a side has no customers or nobody came back.</summary>
    public static double? PValue(RepeatTimes left, RepeatTimes right)
    {
        var (observed, expected, variance) = (0.0, 0.0, 0.0);
        var (leftAtRisk, rightAtRisk) = (left.Customers, right.Customers);
        var days = Math.Min(left.ReturnedByDays.Count, right.ReturnedByDays.Count);
        for (var day = 0; day < days && leftAtRisk > 0 && rightAtRisk > 0; day++)
        {
            var returned = (double)left.ReturnedByDays[day] + right.ReturnedByDays[day];
            if (returned > 0)
            {
                var atRisk = (double)leftAtRisk + rightAtRisk;
                var share = leftAtRisk / atRisk;
                observed += left.ReturnedByDays[day];
                expected += returned * share;
                variance += atRisk > 1 ? returned * share * (1 - share) * (atRisk - returned) / (atRisk - 1) : 0;
            }

            leftAtRisk -= left.ReturnedByDays[day] + left.CensoredByDays[day];
            rightAtRisk -= right.ReturnedByDays[day] + right.CensoredByDays[day];
        }

        return variance > 0 ? 2 * Normal.CDF(0, 1, -Math.Abs(observed - expected) / Math.Sqrt(variance)) : null;
    }
}
