namespace RetentionDashboard.Metrics;

/// <summary>Two groups' money per customer side by side.</summary>
/// <param name="Left">Money, in currency units, ÷ customers of the first group.</param>
/// <param name="Right">The same of the second group.</param>
/// <param name="Interval">95 % interval of right minus left; null where a side has no customers.</param>
public sealed record TwoMeans(Ratio Left, Ratio Right, (decimal Lower, decimal Upper)? Interval)
{
    private const int Draws = 2000;
    private const int Seed = 20_050_512;

    /// <summary>True where each side has at least <see cref="TwoRates.FewestCustomers"/>.</summary>
    public bool IsEnough => Left.Denominator >= TwoRates.FewestCustomers && Right.Denominator >= TwoRates.FewestCustomers;

    /// <summary>Right minus left; null where a side has no customers.</summary>
    public decimal? Difference => Right.Value - Left.Value;

    /// <summary>
    /// Compares two groups by the bootstrap (Efron 1979, percentile interval of 2,000 draws): buckets of customers are drawn with replacement from each group, and
    /// the interval holds the middle 95 % of the differences of the means. The seed is fixed, so that the same customers always give the same interval.
    /// </summary>
    public static TwoMeans Of(MeanBuckets left, MeanBuckets right)
    {
        var ratios = (Mean(left), Mean(right));
        if (left.Customers == 0 || right.Customers == 0)
        {
            return new TwoMeans(ratios.Item1, ratios.Item2, null);
        }

        var random = new Random(Seed);
        var (of, to) = (left.Filled, right.Filled);
        var differences = new double[Draws];
        for (var draw = 0; draw < Draws; draw++)
        {
            differences[draw] = Drawn(to, random) - Drawn(of, random);
        }

        Array.Sort(differences);
        return new TwoMeans(ratios.Item1, ratios.Item2, (Amount(differences[Draws / 40]), Amount(differences[Draws - 1 - (Draws / 40)])));
    }

    private static Ratio Mean(MeanBuckets buckets) => new(Money.ToDecimal(buckets.Money), buckets.Customers);

    private static double Drawn(IReadOnlyList<(int Customers, long Money)> buckets, Random random)
    {
        var customers = 0L;
        var money = 0.0;
        for (var i = 0; i < buckets.Count; i++)
        {
            var drawn = buckets[random.Next(buckets.Count)];
            customers += drawn.Customers;
            money += drawn.Money;
        }

        return money / customers;
    }

    private static decimal Amount(double tenThousandths) => Money.ToDecimal((long)Math.Round(tenThousandths));
}
