namespace RetentionDashboard.Reports;

/// <summary>What customers are told apart by when changes are looked for.</summary>
public enum ChangeDimension
{
    /// <summary>All selected customers.</summary>
    All,

    /// <summary>First order inside the period, or before it.</summary>
    Newness,

    /// <summary>First order with a discount, or without.</summary>
    Discount,

    /// <summary>Channel of the first order.</summary>
    Channel,

    /// <summary>Country of the first order.</summary>
    Country,

    /// <summary>Region of the first order.</summary>
    Region,

    /// <summary>Category that the first order held.</summary>
    Category,

    /// <summary>Product that the first order held.</summary>
    Product,
}
