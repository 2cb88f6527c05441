namespace RetentionDashboard.Reports;

/// <summary>The figures that are compared, in the sequence in which they are shown.</summary>
public enum CompareMeasure
{
    RepeatPurchaseRate,
    RepeatWithin30,
    RepeatWithin60,
    RepeatWithin90,
    RepeatWithin180,
    RepeatWithin365,
    RetentionRate,

    /// <summary>Customers acquired in the span ÷ customers who ordered in it; for spans alone.</summary>
    AcquisitionRate,

    OrdersPerCustomer,
    AverageOrderValue,
    RevenuePerCustomer,

    /// <summary>Revenue of the first 90 days per customer who has had them: older customers had more time for the rest.</summary>
    RevenueWithin90,

    MedianDaysToSecond,
}
