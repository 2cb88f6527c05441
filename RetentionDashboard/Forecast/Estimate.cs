using MathNet.Numerics.LinearAlgebra;

namespace RetentionDashboard.Forecast;

/// <summary>Where a log-likelihood of positive parameters is largest.</summary>
/// <param name="Names">Names of the parameters.</param>
/// <param name="Logs">Logarithms of the parameters.</param>
/// <param name="Covariance">Of the logarithms: the inverse of the curvature (observed information), without the directions in which it is flat.</param>
/// <param name="Unknown">By parameter: true where a flat direction moves it, so that nobody can tell how far off it is.</param>
/// <param name="LogLikelihood">The logarithm of the likelihood there.</param>
/// <param name="Convergence">How the search ended.</param>
/// <param name="Slope">Largest derivative by the logarithm of a parameter, per customer.</param>
/// <param name="Evaluations">How often the likelihood was asked for.</param>
internal sealed record Estimate(
    IReadOnlyList<string> Names, double[] Logs, Matrix<double> Covariance, bool[] Unknown, double LogLikelihood, Convergence Convergence, double Slope, int Evaluations)
{
    /// <summary>The parameters with standard errors by the delta method and bands that are symmetric on the logarithm, so that they stay above 0.</summary>
    public IReadOnlyList<ParameterEstimate> Parameters => [.. Names.Select((name, place) => Parameter(name, place))];

    /// <summary>
    /// Pairs of places one standard error to either side along each axis of the covariance: half the difference of anything between the two of a pair is its standard
    /// error along that axis, and the squares add up. The delta method with steps as long as the doubt itself.
    /// </summary>
    public IReadOnlyList<(double[] Up, double[] Down)> Moves
    {
        get
        {
            var factors = Covariance.Evd(Symmetricity.Symmetric);
            var place = Vector<double>.Build.Dense(Logs);
            return
            [
                .. from axis in Enumerable.Range(0, Logs.Length)
                   let variance = factors.EigenValues[axis].Real
                   where variance > 0
                   let move = factors.EigenVectors.Column(axis) * Math.Sqrt(variance)
                   select ((place + move).ToArray(), (place - move).ToArray()),
            ];
        }
    }

    private ParameterEstimate Parameter(string name, int place)
    {
        var (value, error) = (Math.Exp(Logs[place]), Math.Sqrt(Covariance[place, place]));
        return Unknown[place]
            ? new ParameterEstimate(name, value, null, null, null)
            : new ParameterEstimate(name, value, value * error, value * Math.Exp(-Band.Z95 * error), value * Math.Exp(Band.Z95 * error));
    }
}
