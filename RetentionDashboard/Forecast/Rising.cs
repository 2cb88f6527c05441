namespace RetentionDashboard.Forecast;

/// <summary>ln Γ(r + x) − ln Γ(r) for whole x that only grow, as Σ ln(r + i): exact where the difference of two gamma functions would not be.</summary>
internal struct Rising(double start)
{
    private int _steps;

    /// <summary>ln Γ(r + x) − ln Γ(r).</summary>
    public double Log { get; private set; }

    /// <summary>Its derivative by r.</summary>
    public double ByStart { get; private set; }

    public void MoveTo(int steps)
    {
        for (; _steps < steps; _steps++)
        {
            Log += Math.Log(start + _steps);
            ByStart += 1 / (start + _steps);
        }
    }
}
