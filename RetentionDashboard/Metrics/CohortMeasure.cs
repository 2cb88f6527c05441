namespace RetentionDashboard.Metrics;

/// <summary>What a cohort table shows in its cells.</summary>
public enum CohortMeasure
{
    /// <summary>Distinct customers with an order in period n ÷ cohort size.</summary>
    Retention = 0,

    /// <summary>Distinct customers with an order in period n or later ÷ cohort size.</summary>
    Rolling = 1,

    /// <summary>Distinct customers with a second order in period n or before ÷ cohort size.</summary>
    Repeat = 2,

    /// <summary>Valid orders in period n ÷ cohort size.</summary>
    Orders = 3,

    /// <summary>Gross revenue in period n ÷ cohort size.</summary>
    Gross = 4,

    /// <summary>Net revenue in period n ÷ cohort size.</summary>
    Net = 5,

    /// <summary>Gross revenue of periods 0…n ÷ cohort size.</summary>
    CumulativeGross = 6,

    /// <summary>Net revenue of periods 0…n ÷ cohort size: historic CLV.</summary>
    CumulativeNet = 7,

    /// <summary>Revenue ÷ orders in period n.</summary>
    AverageOrderValue = 8,

    /// <summary>Valid orders of periods 0…n ÷ cohort size.</summary>
    CumulativeOrders = 9,

    /// <summary>Total paid (with shipping and tax) in period n ÷ cohort size.</summary>
    Total = 10,

    /// <summary>Total paid (with shipping and tax) of periods 0…n ÷ cohort size.</summary>
    CumulativeTotal = 11,

    /// <summary>Margin × net revenue in period n ÷ cohort size.</summary>
    Margin = 12,

    /// <summary>Margin × net revenue of periods 0…n ÷ cohort size.</summary>
    CumulativeMargin = 13,
}
