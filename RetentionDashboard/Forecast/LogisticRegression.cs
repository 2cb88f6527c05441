using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace RetentionDashboard.Forecast;

/// <summary>
/// Logistic regression by iteratively reweighted least squares with a small ridge, which keeps coefficients finite where a trait separates those who left from those
/// who stayed (le Cessie &amp; van Houwelingen 1992). Rows with equal traits are one row with counts.
/// </summary>
internal static class LogisticRegression
{
    private const int MostSteps = 50;
    private const double Tolerance = 1e-9;
    private const double LongestStep = 4;

    // One half of a customer more on each side, about: nothing beside a level of thirty.
    private const double Ridge = 0.5;

    /// <param name="rows">By row: its columns that are 1, all others being 0; column 0 is 1 in all rows and not shrunk.</param>
    /// <param name="counts">Customers of each row.</param>
    /// <param name="events">How many of them left.</param>
    /// <returns>Coefficients and their covariance; null where the steps do not end.</returns>
    public static (Vector<double> Coefficients, Matrix<double> Covariance)? Fit(IReadOnlyList<int[]> rows, IReadOnlyList<double> counts, IReadOnlyList<double> events, int columns)
    {
        var coefficients = Vector<double>.Build.Dense(columns);
        coefficients[0] = SpecialFunctions.Logit(Math.Clamp(events.Sum() / counts.Sum(), 1e-6, 1 - 1e-6));
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, information) = At(rows, counts, events, coefficients);
            var move = information.Cholesky().Solve(gradient);
            var length = move.AbsoluteMaximum();
            coefficients += length > LongestStep ? move * (LongestStep / length) : move;
            if (length < Tolerance)
            {
                return (coefficients, At(rows, counts, events, coefficients).Information.Inverse());
            }
        }

        return null;
    }

    /// <summary>The logit of a row's chance.</summary>
    public static double Score(double[] coefficients, int[] row)
    {
        var score = 0.0;
        foreach (var column in row)
        {
            score += coefficients[column];
        }

        return score;
    }

    private static (Vector<double> Gradient, Matrix<double> Information) At(
        IReadOnlyList<int[]> rows, IReadOnlyList<double> counts, IReadOnlyList<double> events, Vector<double> coefficients)
    {
        var (gradient, information, known) = (new double[coefficients.Count], new double[coefficients.Count, coefficients.Count], coefficients.ToArray());
        information[0, 0] = Tolerance;
        for (var column = 1; column < known.Length; column++)
        {
            (gradient[column], information[column, column]) = (-Ridge * known[column], Ridge);
        }

        for (var row = 0; row < rows.Count; row++)
        {
            var chance = SpecialFunctions.Logistic(Score(known, rows[row]));
            var (residual, weight) = (events[row] - (counts[row] * chance), counts[row] * chance * (1 - chance));
            foreach (var column in rows[row])
            {
                gradient[column] += residual;
                foreach (var other in rows[row])
                {
                    information[column, other] += weight;
                }
            }
        }

        return (Vector<double>.Build.Dense(gradient), Matrix<double>.Build.DenseOfArray(information));
    }
}
