namespace RetentionDashboard.Reports;

/// <summary>What a list of customers is sorted by.</summary>
public enum CustomerSort
{
    Revenue = 0,
    Orders = 1,
    FirstOrder = 2,
    LastOrder = 3,
    AverageOrderValue = 4,

    /// <summary>By a model; nobody has any where it says no.</summary>
    ValueAtRisk = 5,

    /// <summary>By a model; where it says no, nobody comes before another.</summary>
    ChanceAlive = 6,

    /// <summary>By a model, over twelve months.</summary>
    ExpectedOrders = 7,

    /// <summary>By a model, over twelve months; without a model of values nobody comes before another.</summary>
    PredictedValue = 8,

    /// <summary>By the first day on which to write to a customer, then the last; where the model says no, nobody comes before another.</summary>
    Contact = 9,
}
