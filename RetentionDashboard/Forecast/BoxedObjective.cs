using MathNet.Numerics.LinearAlgebra;

namespace RetentionDashboard.Forecast;

/// <summary>
/// What is made small: minus the log-likelihood per customer, with a wall that rises softly outside a box of the logarithms, so that a likelihood without a peak still
/// has an end. Remembers the best place, whatever becomes of the search.
/// </summary>
internal sealed class BoxedObjective(ILikelihood likelihood)
{
    /// <summary>Parameters beyond e^±this count as infinity and 0.</summary>
    public const double Wall = 12;

    private const double Farthest = 40;
    private readonly double[] _centre = CentreOf(likelihood);

    /// <summary>Logarithms of the best parameters so far.</summary>
    public double[] Best { get; private set; } = [];

    public double BestValue { get; private set; } = double.PositiveInfinity;

    public int Evaluations { get; private set; }

    public (double Value, Vector<double> Gradient) At(Vector<double> logs)
    {
        var (place, gradient) = (logs.ToArray(), new double[logs.Count]);
        for (var i = 0; i < place.Length; i++)
        {
            // A step of the line search may be absurd.
            place[i] = double.IsFinite(place[i]) ? Math.Clamp(place[i], _centre[i] - Farthest, _centre[i] + Farthest) : _centre[i];
        }

        Evaluations++;
        var value = -likelihood.At(place, gradient) / likelihood.Customers;
        for (var i = 0; i < place.Length; i++)
        {
            var beyond = Math.Max(Math.Abs(place[i] - _centre[i]) - Wall, 0);
            value += beyond * beyond;
            gradient[i] = (-gradient[i] / likelihood.Customers) + (2 * beyond * Math.Sign(place[i] - _centre[i]));
        }

        if (!double.IsFinite(value) || !gradient.All(double.IsFinite))
        {
            return (double.MaxValue / 1e10, Vector<double>.Build.Dense(place.Length));
        }

        if (value < BestValue)
        {
            (Best, BestValue) = (place, value);
        }

        return (value, Vector<double>.Build.Dense(gradient));
    }

    /// <summary>Which parameters stand at the wall.</summary>
    public IEnumerable<int> AtWall(double[] logs) =>
        Enumerable.Range(0, logs.Length).Where(place => Math.Abs(logs[place] - _centre[place]) > Wall - 1);

    /// <summary>Times and money have a scale of their own: the middle of the box is where the searches start.</summary>
    private static double[] CentreOf(ILikelihood likelihood) =>
        [.. Enumerable.Range(0, likelihood.Names.Count).Select(place => likelihood.Starts.Average(start => start[place]))];
}
