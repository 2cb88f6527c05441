namespace RetentionDashboard.Reports;

/// <summary>What colours the RFM grid.</summary>
public enum SegmentMeasure
{
    /// <summary>Customers in the cell.</summary>
    Customers = 0,

    /// <summary>Their lifetime net revenue.</summary>
    Revenue = 1,
}
