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

    // One half of a customer more on each side, about: nothing beside a level of thirty.
    private const double Ridge = 0.5;

    /// <param name="rows">Traits as numbers, the first is 1 and not shrunk.</param>
    /// <param name="counts">Customers of each row.</param>
    /// <param name="events">How many of them left.</param>
    /// <returns>Coefficients and their covariance; null where no step gets better any more before the end.</returns>
    public static (Vector<double> Coefficients, Matrix<double> Covariance)? Fit(IReadOnlyList<double[]> rows, double[] counts, double[] events)
    {
        var design = Matrix<double>.Build.DenseOfRowArrays(rows);
        var ridge = Vector<double>.Build.Dense(design.ColumnCount, column => column == 0 ? 1e-9 : Ridge);
        var coefficients = Vector<double>.Build.Dense(design.ColumnCount);
        var share = Math.Clamp(events.Sum() / counts.Sum(), 1e-6, 1 - 1e-6);
        coefficients[0] = SpecialFunctions.Logit(share);
        for (var step = 0; step < MostSteps; step++)
        {
            var (gradient, information) = At(design, counts, events, coefficients, ridge);
            var move = information.Cholesky().Solve(gradient);
            var length = move.AbsoluteMaximum();
            coefficients += length > 4 ? move * (4 / length) : move;
            if (length < Tolerance)
            {
                return (coefficients, At(design, counts, events, coefficients, ridge).Information.Inverse());
            }
        }

        return null;
    }

    private static (Vector<double> Gradient, Matrix<double> Information) At(
        Matrix<double> design, double[] counts, double[] events, Vector<double> coefficients, Vector<double> ridge)
    {
        var chances = (design * coefficients).Map(SpecialFunctions.Logistic);
        var residuals = Vector<double>.Build.Dense(counts.Length, row => events[row] - (counts[row] * chances[row]));
        var weights = Vector<double>.Build.Dense(counts.Length, row => counts[row] * chances[row] * (1 - chances[row]));
        var weighted = design.Clone();
        for (var row = 0; row < weighted.RowCount; row++)
        {
            weighted.SetRow(row, weighted.Row(row) * weights[row]);
        }

        var information = design.TransposeThisAndMultiply(weighted) + Matrix<double>.Build.DenseOfDiagonalVector(ridge);
        return (design.TransposeThisAndMultiply(residuals) - ridge.PointwiseMultiply(coefficients), information);
    }
}
