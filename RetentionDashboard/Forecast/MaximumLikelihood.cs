using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Optimization;

namespace RetentionDashboard.Forecast;

/// <summary>Finds the parameters of largest likelihood: quasi-Newton (BFGS) from several starts, then Newton's steps with the curvature, whose inverse is the covariance.</summary>
internal static class MaximumLikelihood
{
    /// <summary>The most that the likelihood may still rise, per customer and unit of a parameter's logarithm.</summary>
    public const double GoodSlope = 1e-5;

    private const double Tolerance = 1e-7;
    private const double Step = 1e-4;
    private const double SmallStep = 1e-3;
    private const int MostIterations = 100;
    private const int NewtonSteps = 12;

    // A standard error of the logarithm beyond which nothing is known: the band would span a factor of three hundred million.
    private const double WidestError = 5;
    private const double PartOfRidge = 0.1;

    /// <param name="likelihood">Asked for at all customers.</param>
    /// <param name="thinned">The same of few customers, for the first look; null where they are few.</param>
    public static Estimate Fit(ILikelihood likelihood, ILikelihood? thinned = null)
    {
        var first = new BoxedObjective(thinned ?? likelihood);
        foreach (var start in likelihood.Starts)
        {
            Search(first, start);
        }

        var objective = new BoxedObjective(likelihood);
        var (logs, curvature, slope) = Polish(objective, first.Best.Length > 0 ? first.Best : likelihood.Starts[0]);
        if (slope > GoodSlope)
        {
            Search(objective, logs);
            (logs, curvature, slope) = Polish(objective, objective.Best);
        }

        var (covariance, unknown) = Inverse(curvature, likelihood.Customers);
        foreach (var place in objective.AtWall(logs))
        {
            // It bends there because of the wall, which tells nothing about the parameter.
            unknown[place] = true;
        }

        var state = objective.AtWall(logs).Any() ? Convergence.Unbounded
            : slope > GoodSlope ? Convergence.NotConverged
            : unknown.Contains(true) ? Convergence.Flat
            : Convergence.Converged;
        var gradient = new double[logs.Length];
        return new Estimate(likelihood.Names, logs, covariance, unknown, likelihood.At(logs, gradient), state, slope, first.Evaluations + objective.Evaluations);
    }

    private static void Search(BoxedObjective objective, double[] start)
    {
        try
        {
            new BfgsMinimizer(Tolerance, Tolerance, 1e-12, MostIterations).FindMinimum(ObjectiveFunction.Gradient(objective.At), Vector<double>.Build.Dense(start));
        }
        catch (Exception stopped) when (stopped is OptimizationException or ArithmeticException)
        {
            // A line search that finds nothing better, or too many steps: the best place is remembered, and its slope is judged afterwards.
        }
    }

    private static (double[] Logs, Matrix<double> Curvature, double Slope) Polish(BoxedObjective objective, double[] start)
    {
        var place = Vector<double>.Build.Dense(start);
        var (value, gradient) = objective.At(place);
        var curvature = Curvature(objective, place, gradient);
        for (var step = 0; step < NewtonSteps && gradient.AbsoluteMaximum() > Tolerance / 100; step++)
        {
            var (moved, length) = (false, 0.0);
            foreach (var candidate in Steps(curvature, gradient))
            {
                var next = place + candidate;
                var (nextValue, nextGradient) = objective.At(next);
                // Close to the peak values are equal to the last digit, and the slope tells.
                if (nextValue < value || (nextValue <= value + 1e-12 && nextGradient.AbsoluteMaximum() < gradient.AbsoluteMaximum()))
                {
                    (place, value, gradient, moved, length) = (next, nextValue, nextGradient, true, candidate.AbsoluteMaximum());
                    break;
                }
            }

            if (!moved)
            {
                break;
            }

            // Close by the curvature is the same to three digits.
            curvature = length > SmallStep ? Curvature(objective, place, gradient) : curvature;
        }

        return (place.ToArray(), curvature, gradient.AbsoluteMaximum());
    }

    /// <summary>Newton's step, then ever shorter ones that turn towards the steepest way; directions that bend the wrong way are turned round.</summary>
    private static IEnumerable<Vector<double>> Steps(Matrix<double> curvature, Vector<double> gradient)
    {
        var factors = curvature.Evd(Symmetricity.Symmetric);
        var bends = factors.EigenValues.Real().PointwiseAbs();
        var turned = factors.EigenVectors.TransposeThisAndMultiply(gradient);
        for (var damping = 0.0; damping < 100; damping = damping == 0 ? 1e-6 : damping * 30)
        {
            var step = -(factors.EigenVectors * turned.PointwiseDivide(bends + Math.Max(damping, 1e-12)));
            var length = step.AbsoluteMaximum();
            yield return length > 2 ? step * (2 / length) : step;
        }
    }

    private static Matrix<double> Curvature(BoxedObjective objective, Vector<double> place, Vector<double> gradient)
    {
        var curvature = Matrix<double>.Build.Dense(place.Count, place.Count);
        for (var parameter = 0; parameter < place.Count; parameter++)
        {
            var beside = place.Clone();
            beside[parameter] += Step;
            curvature.SetRow(parameter, (objective.At(beside).Gradient - gradient) / Step);
        }

        return (curvature + curvature.Transpose()) / 2;
    }

    /// <summary>
    /// The inverse in the directions that the data tell of; those of a ridge are left out, which changes no forecast, for along a ridge forecasts stay what they are.
    /// </summary>
    private static (Matrix<double> Covariance, bool[] Unknown) Inverse(Matrix<double> curvature, int customers)
    {
        var factors = curvature.Evd(Symmetricity.Symmetric);
        var (covariance, unknown) = (Matrix<double>.Build.Dense(curvature.RowCount, curvature.RowCount), new bool[curvature.RowCount]);
        for (var direction = 0; direction < curvature.RowCount; direction++)
        {
            var way = factors.EigenVectors.Column(direction);
            var variance = 1 / (factors.EigenValues[direction].Real * customers);
            if (variance is > 0 and < WidestError * WidestError)
            {
                covariance += way.OuterProduct(way) * variance;
                continue;
            }

            for (var parameter = 0; parameter < unknown.Length; parameter++)
            {
                unknown[parameter] |= Math.Abs(way[parameter]) > PartOfRidge;
            }
        }

        return (covariance, unknown);
    }
}
