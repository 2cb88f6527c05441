namespace RetentionDashboard.Metrics;

/// <summary>The length of a calendar period.</summary>
public enum Grain
{
    /// <summary>ISO 8601 week, Monday to Sunday.</summary>
    Week = 0,

    /// <summary>Calendar month.</summary>
    Month = 1,

    /// <summary>Calendar quarter.</summary>
    Quarter = 2,

    /// <summary>Calendar year.</summary>
    Year = 3,
}
