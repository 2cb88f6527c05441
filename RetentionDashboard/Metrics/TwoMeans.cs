namespace RetentionDashboard.Metrics;

/// <summary>Two groups' means side by side: money per customer or per order, orders per customer.</summary>
/// <param name="Left">Sum, money in currency units, ÷ customers or orders of the first group.</param>
/// <param name="Right">The same of the second group.</param>
/// <param name="LeftCustomers">Customers of the first group.</param>
/// <param name="RightCustomers">Customers of the second group.</param>
/// <param name="Interval">95 % interval of right minus left; null where a side has no customers.</param>
public sealed record TwoMeans(Ratio Left, Ratio Right, int LeftCustomers, int RightCustomers, (decimal Lower, decimal Upper)? Interval)
{
    private const int Draws = 2000;
    private const int Seed = 20_050_512;

    /// <summary>True where each side has at least <see cref="TwoRates.FewestCustomers"/>.</summary>
    public bool IsEnough => LeftCustomers >= TwoRates.FewestCustomers && RightCustomers >= TwoRates.FewestCustomers;

    /// <summary>Right minus left; null where a side has no customers.</summary>
    public decimal? Difference => Right.Value - Left.Value;

    /// <summary>
    /// Compares two groups by the bootstrap (Efron 1979, percentile interval of 2,000 draws): buckets of customers are drawn with replacement from each group, and
    /// the interval holds the middle 95 % of the differences of the means. Customers are drawn with all their orders, so that a mean per order knows that orders
    /// of one customer are alike. The seed is fixed: the same customers always give the same interval.
    /// </summary>
    public static TwoMeans Of(MeanBuckets left, MeanBuckets right)
    {
        if (left.Mean.Denominator == 0 || right.Mean.Denominator == 0)
        {
            return new TwoMeans(left.Mean, right.Mean, left.Customers, right.Customers, null);
        }

        var random = new Random(Seed);
        var (of, to) = (left.Filled, right.Filled);
        var differences = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            differences[draw] = (Drawn(to, random) / right.Unit) - (Drawn(of, random) / left.Unit);
        }

        Array.Sort(differences);
        return new TwoMeans(
            left.Mean, right.Mean, left.Customers, right.Customers, ((decimal)differences[Draws / 40], (decimal)differences[Draws - 1 - (Draws / 40)]));
    }

    private static double Drawn(IReadOnlyList<(long Denominator, long Numerator)> buckets, Random random)
    {
        while (true)
        {
            var (denominators, numerators) = (0L, 0.0);
            for (var i = 0; i < buckets.Count; i++)
            {
                var (denominator, numerator) = buckets[random.Next(buckets.Count)];
                denominators += denominator;
                numerators += numerator;
            }

            // Only buckets of refunds were drawn: among a handful of customers that happens.
            if (denominators > 0)
            {
                return numerators / denominators;
            }
        }
    }
}
