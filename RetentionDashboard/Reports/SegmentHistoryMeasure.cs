namespace RetentionDashboard.Reports;

/// <summary>What is shown of segments over time.</summary>
public enum SegmentHistoryMeasure
{
    /// <summary>Members at the end of each month.</summary>
    Customers = 0,

    /// <summary>Members ÷ all customers at the end of each month.</summary>
    Share = 1,

    /// <summary>Net revenue of each month from its members.</summary>
    Revenue = 2,

    /// <summary>Members at the start of each month who ordered in it.</summary>
    Retention = 3,
}
