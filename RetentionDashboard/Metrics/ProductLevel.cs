namespace RetentionDashboard.Metrics;

/// <summary>What an order is said to hold.</summary>
public enum ProductLevel
{
    /// <summary>Each product by itself.</summary>
    Product = 0,

    /// <summary>Categories of the products; a product without one is left out.</summary>
    Category = 1,
}
