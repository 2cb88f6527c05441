using MathNet.Numerics.Distributions;

namespace RetentionDashboard.Metrics;

/// <summary>Whether two properties go together more or less often than chance would have them.</summary>
public static class Association
{
    // Below this many expected in a cell the chi-square distribution is a bad likeness (Cochran 1954).
    private const double LeastExpected = 5;

    /// <summary>
    /// Two-sided p-value of independence in a table of two by two: Pearson's chi-square with one degree of freedom, without correction for continuity; where a cell
    /// is expected to hold fewer than 5, Fisher's exact test (the sum over all tables that are no likelier than the one seen). 1 where a margin is empty.
    /// </summary>
    /// <param name="both">How many have both.</param>
    /// <param name="one">How many have the one.</param>
    /// <param name="other">How many have the other.</param>
    /// <param name="all">How many there are.</param>
    public static double PValue(int both, int one, int other, int all)
    {
        if (one == 0 || other == 0 || one == all || other == all)
        {
            return 1;
        }

        var expected = (double)one * other / all;
        var least = Math.Min(Math.Min(expected, one - expected), Math.Min(other - expected, all - one - other + expected));
        if (least < LeastExpected)
        {
            return Fisher(both, one, other, all);
        }

        var difference = both - expected;
        var square = difference * difference * all / (expected * (all - one) * (all - other) / all);
        return 2 * Normal.CDF(0, 1, -Math.Sqrt(square));
    }

    private static double Fisher(int both, int one, int other, int all)
    {
        // Probabilities that are equal on paper differ in their last digits; what is this much less likely than the table seen adds nothing.
        const double rounding = 1 + 1e-7;
        const double nothing = 1e-17;
        var (least, most) = (Math.Max(0, one + other - all), Math.Min(one, other));
        // Each table's probability as a multiple of that of the table seen.
        var sum = 1.0;
        var up = 1.0;
        for (var count = both; count < most && (up > nothing || count < (double)one * other / all); count++)
        {
            up *= (double)(one - count) * (other - count) / ((count + 1.0) * (all - one - other + count + 1.0));
            sum += up <= rounding ? up : 0;
        }

        var down = 1.0;
        for (var count = both; count > least && (down > nothing || count > (double)one * other / all); count--)
        {
            down *= count * (double)(all - one - other + count) / ((one - count + 1.0) * (other - count + 1.0));
            sum += down <= rounding ? down : 0;
        }

        // Not the probability itself: its binomial coefficients are too large for a number.
        return Math.Min(1, sum * Math.Exp(Hypergeometric.PMFLn(all, one, other, both)));
    }
}
