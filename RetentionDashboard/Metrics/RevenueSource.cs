namespace RetentionDashboard.Metrics;

/// <summary>Whose order a period's revenue comes from.</summary>
public enum RevenueSource
{
    /// <summary>A customer's first order.</summary>
    New = 0,

    /// <summary>A later order, at most an activity window after the one before.</summary>
    Returning = 1,

    /// <summary>A later order after a silence longer than the activity window.</summary>
    Reactivated = 2,
}
