namespace RetentionDashboard.Metrics;

/// <summary>What a cohort table's columns count.</summary>
public enum CohortColumns
{
    /// <summary>Calendar periods since the period of the first order.</summary>
    Calendar = 0,

    /// <summary>Windows of 30 days since the day of each customer's first order; index = floor(days / 30).</summary>
    Windows = 1,
}
