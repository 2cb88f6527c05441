namespace RetentionDashboard.Segments.Rules;

/// <summary>A number of a customer over the whole history up to the as-of day.</summary>
public enum CustomerFigure
{
    /// <summary>As-of day + 1 − day of the last order, in days.</summary>
    Recency = 0,

    /// <summary>Valid orders.</summary>
    Frequency = 1,

    /// <summary>Lifetime net revenue, in currency units.</summary>
    Monetary = 2,

    /// <summary>Lifetime net revenue ÷ valid orders, in currency units.</summary>
    AverageOrderValue = 3,

    /// <summary>As-of day − day of the first order, in days.</summary>
    DaysSinceFirstOrder = 4,

    /// <summary>R of the RFM scores, 1 to 5.</summary>
    RecencyScore = 5,

    /// <summary>F of the RFM scores, 1 to 5.</summary>
    FrequencyScore = 6,

    /// <summary>M of the RFM scores, 1 to 5.</summary>
    MonetaryScore = 7,

    /// <summary>P(alive) as of the day, in per cent, 0 to 100.</summary>
    ChanceAlive = 8,

    /// <summary>Predicted CLV over twelve months from the day on, in currency units.</summary>
    PredictedValue = 9,

    /// <summary>Value of the first order before refunds, in currency units of the basis that pages count.</summary>
    FirstOrderValue = 10,

    /// <summary>Days from the first order to its fulfilment; nobody is in where it is not known by the day. Needs the orders' details.</summary>
    DaysToFulfilment = 11,
}
