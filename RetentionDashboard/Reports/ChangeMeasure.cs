namespace RetentionDashboard.Reports;

/// <summary>What is looked at for changes.</summary>
public enum ChangeMeasure
{
    /// <summary>Revenue in the store's basis.</summary>
    Revenue,

    Orders,

    /// <summary>Customers with two orders or more in the period ÷ customers in it.</summary>
    RepeatRate,

    /// <summary>Customer retention rate over the period.</summary>
    Retention,
}
