namespace RetentionDashboard.Metrics;

/// <summary>The form that a cohort table's numbers have.</summary>
public enum CohortForm
{
    /// <summary>Divided by the customers: a share of the cohort, or orders and money per customer; the average order value per order.</summary>
    PerCustomer = 0,

    /// <summary>The numerator itself: customers, orders, money. The average order value has none and stays what it is. Averages are means per cohort.</summary>
    Number = 1,

    /// <summary>As a share of the first period's value of the same customers.</summary>
    OfFirst = 2,
}
