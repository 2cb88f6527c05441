namespace RetentionDashboard.Lists;

/// <summary>A column of the list for people; the file has the chosen ones in this sequence.</summary>
public enum ListColumn
{
    Identity,
    Name,
    Email,
    Phone,
    FirstOrder,
    LastOrder,
    Orders,
    Revenue,
    AverageOrderValue,
    Currency,
    MedianDays,
    ChanceAlive,
    ExpectedOrders,
    PredictedValue,
    ValueAtRisk,
    ContactFrom,
    ContactTo,
}
