namespace RetentionDashboard.Reports;

/// <summary>A column of the list of customers beside the name, in the sequence in which they are shown.</summary>
public enum CustomerColumn
{
    Email = 0,
    Identity = 1,
    Phone = 2,
    Revenue = 3,
    Orders = 4,
    AverageOrderValue = 5,
    FirstOrder = 6,
    LastOrder = 7,
    MedianDays = 8,
    NextOrder = 9,
    Rfm = 10,
    Lifecycle = 11,
    Tier = 12,
    DiscountShare = 13,
    Channel = 14,
    Country = 15,
    City = 16,
    Tags = 17,
    ChanceAlive = 18,
    ExpectedOrders = 19,
    PredictedValue = 20,
    ValueAtRisk = 21,
    Contact = 22,
}
