namespace RetentionDashboard.Reports;

/// <summary>What the two sides of a comparison are.</summary>
public enum CompareKind
{
    /// <summary>Two spans of orders of the same customers.</summary>
    Spans = 0,

    /// <summary>Two cohorts.</summary>
    Cohorts = 1,

    /// <summary>The customers of two filters.</summary>
    Filters = 2,
}
