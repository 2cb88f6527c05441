using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;

namespace RetentionDashboard.Forecast;

/// <summary>Which traits of the first order go with leaving, each adjusted for the others by a logistic regression.</summary>
public static class LeavingReasons
{
    // Ten on each side for every column, as the trade's rule of thumb asks, would refuse most shops; five keeps intervals honest.
    private const int FewestAColumn = 5;

    // Columns of the time of the first order take a tenth of what there is to spend.
    private const int FewestATime = 50;
    private const int MostTimes = 12;
    private const string Time = "time";

    /// <summary>Compares every level of every trait with the others.</summary>
    /// <param name="traits">Traits, each with the level of every customer; the earlier of two that tell the same stays.</param>
    /// <param name="left">By customer: whether they left; null for those who are not asked about.</param>
    /// <param name="firstDays">
    /// By customer: day number of the first order. Who came long ago had longer to leave, and a trait of those days would seem to be why: every difference is adjusted for it. Null adjusts for no time.
    /// </param>
    public static LeavingReasonsResult Of(IReadOnlyList<LeavingTrait> traits, IReadOnlyList<bool?> left, IReadOnlyList<int>? firstDays = null)
    {
        var design = new LeavingDesign(firstDays is null ? traits : [Times(firstDays, left), .. traits], left);
        var (customers, gone) = ((int)design.Counts.Sum(), (int)design.Events.Sum());
        var enough = Math.Min(gone, customers - gone) >= Math.Max(FewestAColumn * design.Columns, LeavingDesign.FewestCustomers) && design.Included.Exists(static one => one.Trait.Key != Time);
        var fit = enough ? LogisticRegression.Fit([.. design.Levels.Select(levels => design.Row(levels))], design.Counts, design.Events, design.Columns) : null;
        var reasons = new List<LeavingReason>();
        for (var trait = 0; trait < design.Traits.Count; trait++)
        {
            if (design.Traits[trait].Key == Time)
            {
                continue;
            }

            reasons.AddRange(Levels(design, trait, fit));
        }

        return new LeavingReasonsResult(
            customers, gone, [.. reasons.OrderByDescending(static reason => reason.CustomersLost ?? double.NegativeInfinity)],
            [.. design.TooRare.Where(static rare => rare.Trait != Time)], design.Collinear, fit is not null);
    }

    /// <summary>The first orders in spans of as many customers each, as fine as those who left and stayed allow.</summary>
    private static LeavingTrait Times(IReadOnlyList<int> firstDays, IReadOnlyList<bool?> left)
    {
        int[] asked = [.. Enumerable.Range(0, left.Count).Where(customer => left[customer] is not null).Select(customer => firstDays[customer]).Order()];
        var gone = left.Count(static one => one == true);
        var times = Math.Clamp(Math.Min(gone, asked.Length - gone) / FewestATime, 2, MostTimes);
        int[] starts = [.. Enumerable.Range(1, times - 1).Where(_ => asked.Length > 0).Select(time => asked[time * asked.Length / times])];
        return new LeavingTrait(
            Time, [.. Enumerable.Range(0, times).Select(static time => time.ToString(CultureInfo.InvariantCulture))], [.. firstDays.Select(day => starts.Count(start => start <= day))]);
    }

    private static IEnumerable<LeavingReason> Levels(LeavingDesign design, int trait, (Vector<double> Coefficients, Matrix<double> Covariance)? fit)
    {
        var folded = design.Traits[trait];
        var counts = new (int Customers, int Left)[folded.Levels.Count];
        for (var row = 0; row < design.Levels.Count; row++)
        {
            ref var count = ref counts[design.Levels[row][trait]];
            count = (count.Customers + (int)design.Counts[row], count.Left + (int)design.Events[row]);
        }

        var included = design.Included.Find(one => one.Trait == folded);
        var effects = fit is { } found && included.Trait is not null ? Effects(design, trait, included.Column, found.Coefficients.ToArray()) : null;
        int[] known = [.. Enumerable.Range(0, counts.Length).Where(level => folded.Levels[level] is not null)];
        foreach (var level in known)
        {
            // The rare are others too.
            int[] others = [.. Enumerable.Range(0, counts.Length).Where(other => other != level && other != folded.Unknown)];
            var (otherCustomers, othersLeft) = (others.Sum(other => counts[other].Customers), others.Sum(other => counts[other].Left));
            var (customers, left) = counts[level];
            var reason = new LeavingReason(folded.Key, folded.Levels[level]!, customers, left, otherCustomers, othersLeft, null, null, null, null);
            yield return effects is null || otherCustomers == 0
                ? reason
                : Adjusted(reason, level, others, other => (double)counts[other].Customers / otherCustomers, effects, fit!.Value.Covariance);
        }
    }

    /// <summary>By level: the share of all customers who would leave if all were of it, and its derivatives by the coefficients.</summary>
    private static (double Share, Vector<double> Gradient)[] Effects(LeavingDesign design, int trait, int first, double[] coefficients)
    {
        var (whole, levels) = (design.Counts.Sum(), design.Traits[trait].Levels.Count);
        var (shares, gradients) = (new double[levels], Enumerable.Range(0, levels).Select(_ => new double[design.Columns]).ToArray());
        for (var row = 0; row < design.Levels.Count; row++)
        {
            // The row as it would be with the trait's first level, which has no column.
            var columns = design.Row(design.Levels[row], without: trait);
            var score = LogisticRegression.Score(coefficients, columns);
            for (var level = 0; level < levels; level++)
            {
                var chance = SpecialFunctions.Logistic(score + (level == 0 ? 0 : coefficients[first + level - 1]));
                var (share, weight) = (design.Counts[row] / whole * chance, design.Counts[row] / whole * chance * (1 - chance));
                shares[level] += share;
                foreach (var column in columns)
                {
                    gradients[level][column] += weight;
                }

                if (level > 0)
                {
                    gradients[level][first + level - 1] += weight;
                }
            }
        }

        return [.. shares.Select((share, level) => (share, Vector<double>.Build.Dense(gradients[level])))];
    }

    private static LeavingReason Adjusted(
        LeavingReason reason, int level, int[] others, Func<int, double> shareOf, (double Share, Vector<double> Gradient)[] effects, Matrix<double> covariance)
    {
        var (difference, gradient) = (effects[level].Share, effects[level].Gradient);
        foreach (var other in others)
        {
            difference -= shareOf(other) * effects[other].Share;
            gradient -= effects[other].Gradient * shareOf(other);
        }

        var error = Math.Sqrt(Math.Max(gradient * (covariance * gradient), 0));
        return reason with
        {
            Difference = difference,
            Lower = Math.Max(difference - (Band.Z95 * error), -1),
            Upper = Math.Min(difference + (Band.Z95 * error), 1),
            PValue = error > 0 ? 2 * Normal.CDF(0, 1, -Math.Abs(difference) / error) : 1,
        };
    }
}
