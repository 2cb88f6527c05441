namespace RetentionDashboard.Metrics;

/// <summary>What a metric's value is, and so how it is written.</summary>
public enum MetricUnit
{
    /// <summary>A whole number of customers or orders.</summary>
    Count,

    /// <summary>A share of 1, written as a percentage.</summary>
    Share,

    /// <summary>Money in the store's currency.</summary>
    Money,

    /// <summary>Days.</summary>
    Days,

    /// <summary>A number without a unit, with decimals.</summary>
    Number,
}
