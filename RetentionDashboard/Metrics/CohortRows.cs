namespace RetentionDashboard.Metrics;

/// <summary>What puts a customer into a cohort: a property of the first order, or a segment.</summary>
public enum CohortRows
{
    /// <summary>The period of the first order.</summary>
    FirstOrder = 0,

    /// <summary>The channel of the first order.</summary>
    Channel = 1,

    /// <summary>The country of the first order.</summary>
    Country = 2,

    /// <summary>Each product of the first order.</summary>
    Product = 3,

    /// <summary>Each category of the first order.</summary>
    Category = 4,

    /// <summary>The discount code of the first order.</summary>
    DiscountCode = 5,

    /// <summary>The region (province, state) of the first order.</summary>
    Region = 6,

    /// <summary>The fifth of all customers, by the value of the first order, that it lies in: 1 is the lowest.</summary>
    OrderValueBand = 7,

    /// <summary>The store of the first order.</summary>
    Store = 8,

    /// <summary>The RFM segment as of the as-of date.</summary>
    RfmSegment = 9,

    /// <summary>The lifecycle stage as of the as-of date.</summary>
    LifecycleStage = 10,

    /// <summary>The loyalty tier as of the as-of date.</summary>
    LoyaltyTier = 11,

    /// <summary>Each saved segment that the customer is in as of the as-of date.</summary>
    SavedSegment = 12,
}
