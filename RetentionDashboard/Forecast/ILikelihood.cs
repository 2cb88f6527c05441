namespace RetentionDashboard.Forecast;

/// <summary>A log-likelihood of positive parameters, asked for at their logarithms.</summary>
internal interface ILikelihood
{
    /// <summary>Names of the parameters as the papers write them, in their sequence.</summary>
    IReadOnlyList<string> Names { get; }

    /// <summary>Customers whose purchases it is of; makes tolerances independent of their number.</summary>
    int Customers { get; }

    /// <summary>Places from which the search starts: logarithms of the parameters.</summary>
    IReadOnlyList<double[]> Starts { get; }

    /// <summary>The logarithm of the likelihood.</summary>
    /// <param name="logs">Logarithms of the parameters.</param>
    /// <param name="gradient">Becomes the derivative by each of <paramref name="logs"/>.</param>
    double At(ReadOnlySpan<double> logs, Span<double> gradient);
}
