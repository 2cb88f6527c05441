namespace RetentionDashboard.Metrics;

/// <summary>Where the lifetime t of the formula CLV comes from.</summary>
public enum LifetimeSource
{
    /// <summary>1 ÷ (4 × churn of the newest complete quarter) years; null where churn is 0.</summary>
    Churn = 0,

    /// <summary>A number of years that the user sets.</summary>
    Fixed = 1,

    /// <summary>The mean observed lifespan over all customers.</summary>
    Observed = 2,
}
