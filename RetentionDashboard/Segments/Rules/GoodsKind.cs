namespace RetentionDashboard.Segments.Rules;

/// <summary>How goods are named.</summary>
public enum GoodsKind
{
    /// <summary>By a product's key.</summary>
    Product = 0,

    /// <summary>By a category.</summary>
    Category = 1,
}
