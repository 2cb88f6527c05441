namespace RetentionDashboard.Forecast;

/// <summary>ln B(a, b + x) − ln B(a, b), the chance to stay after each of x orders, for whole x that only grow.</summary>
internal struct Staying(double a, double b)
{
    private int _steps;

    /// <summary>ln B(a, b + x) − ln B(a, b).</summary>
    public double Log { get; private set; }

    /// <summary>Its derivative by a.</summary>
    public double ByA { get; private set; }

    /// <summary>Its derivative by b.</summary>
    public double ByB { get; private set; }

    public void MoveTo(int steps)
    {
        for (; _steps < steps; _steps++)
        {
            var (stay, all) = (b + _steps, a + b + _steps);
            Log += Math.Log(stay / all);
            ByA -= 1 / all;
            ByB += a / (stay * all);
        }
    }
}
