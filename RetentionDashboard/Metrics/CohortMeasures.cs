namespace RetentionDashboard.Metrics;

/// <summary>What a measure is made of.</summary>
public static class CohortMeasures
{
    /// <summary>True where a cell sums the periods up to its own.</summary>
    public static bool IsCumulative(this CohortMeasure measure) => measure is CohortMeasure.CumulativeOrders or CohortMeasure.CumulativeGross
        or CohortMeasure.CumulativeNet or CohortMeasure.CumulativeTotal or CohortMeasure.CumulativeMargin;

    /// <summary>True for measures that count people: the numerator of a cell is the number of customers behind it.</summary>
    public static bool CountsPeople(this CohortMeasure measure) => measure is CohortMeasure.Retention or CohortMeasure.Rolling or CohortMeasure.Repeat;

    /// <summary>True for measures that count orders.</summary>
    public static bool CountsOrders(this CohortMeasure measure) => measure is CohortMeasure.Orders or CohortMeasure.CumulativeOrders;

    /// <summary>True for measures of money.</summary>
    public static bool IsMoney(this CohortMeasure measure) => !measure.CountsPeople() && !measure.CountsOrders();

    /// <summary>True for net revenue × margin.</summary>
    internal static bool IsMargin(this CohortMeasure measure) => measure is CohortMeasure.Margin or CohortMeasure.CumulativeMargin;

    internal static CohortContent Content(this CohortMeasure measure, RevenueBasis basis) => measure switch
    {
        CohortMeasure.Retention => CohortContent.Active,
        CohortMeasure.Rolling => CohortContent.Last,
        CohortMeasure.Repeat => CohortContent.Second,
        CohortMeasure.Orders or CohortMeasure.CumulativeOrders => CohortContent.Orders,
        CohortMeasure.Gross or CohortMeasure.CumulativeGross => CohortContent.Gross,
        CohortMeasure.Total or CohortMeasure.CumulativeTotal => CohortContent.Paid,
        CohortMeasure.AverageOrderValue => basis switch { RevenueBasis.Gross => CohortContent.Gross, RevenueBasis.Total => CohortContent.Paid, _ => CohortContent.Net },
        _ => CohortContent.Net,
    };

    /// <summary>The amounts that a content of money adds up, refunds aside; null for the others.</summary>
    internal static AmountColumn? MoneyOf(this CohortContent content, OrderHistory history) => content switch
    {
        CohortContent.Net => history.Subtotals,
        CohortContent.Gross => history.GrossTotals,
        CohortContent.Paid => history.PaidTotals,
        _ => null,
    };
}
