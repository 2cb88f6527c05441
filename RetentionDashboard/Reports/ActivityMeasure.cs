namespace RetentionDashboard.Reports;

/// <summary>What the bars of the activity page count.</summary>
public enum ActivityMeasure
{
    Customers = 0,
    Orders = 1,
    Revenue = 2,
}
