namespace RetentionDashboard.Forecast;

/// <summary>How a search for the largest likelihood ended.</summary>
public enum Convergence
{
    /// <summary>At a peak: no slope, and it bends down in every direction.</summary>
    Converged = 0,

    /// <summary>A parameter ran towards 0 or infinity: the likelihood has no peak inside.</summary>
    Unbounded = 1,

    /// <summary>The slope vanished on a ridge: some parameters cannot be told apart.</summary>
    Flat = 2,

    /// <summary>The search stopped on a slope.</summary>
    NotConverged = 3,
}
