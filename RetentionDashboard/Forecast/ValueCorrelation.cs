namespace RetentionDashboard.Forecast;

/// <summary>Whether those who order more often spend more a time.</summary>
public static class ValueCorrelation
{
    /// <summary>Pearson's correlation of x and z̄ over customers with a repeat and a value above 0, −1 to 1; null where either does not vary.</summary>
    public static double? Of(PurchaseSummary summary)
    {
        var (count, meanX, meanZ, xx, zz, xz) = (0, 0.0, 0.0, 0.0, 0.0, 0.0);
        for (var customer = 0; customer < summary.Places; customer++)
        {
            if (summary.Of(customer) is not { Repeats: > 0 } one || summary.ValueOf(customer) is not (> 0 and var value))
            {
                continue;
            }

            count++;
            var (fromX, fromZ) = (one.Repeats - meanX, value - meanZ);
            meanX += fromX / count;
            meanZ += fromZ / count;
            xx += fromX * (one.Repeats - meanX);
            zz += fromZ * (value - meanZ);
            xz += fromX * (value - meanZ);
        }

        // What is left of equal values is rounding.
        return xx > 0 && zz > 1e-18 * count * meanZ * meanZ ? Math.Clamp(xz / Math.Sqrt(xx * zz), -1, 1) : null;
    }
}
