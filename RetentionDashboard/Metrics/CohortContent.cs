namespace RetentionDashboard.Metrics;

/// <summary>What is counted over the orders; several measures read the same.</summary>
internal enum CohortContent
{
    /// <summary>Customers with an order.</summary>
    Active,

    /// <summary>Customers by their last order.</summary>
    Last,

    /// <summary>Second orders.</summary>
    Second,

    Orders,
    Net,
    Gross,
    Paid,
}
