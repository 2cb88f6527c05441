namespace RetentionDashboard.Segments.Rules;

/// <summary>What an order can have.</summary>
public enum OrderProperty
{
    /// <summary>Where it was sold.</summary>
    Channel = 0,

    /// <summary>Where it went.</summary>
    Country = 1,

    /// <summary>State or province.</summary>
    Region = 2,

    /// <summary>Needs the orders' details.</summary>
    City = 3,

    /// <summary>Product by its key; of a last order it needs the orders' details.</summary>
    Product = 4,

    /// <summary>Category of a product; of a last order it needs the orders' details.</summary>
    Category = 5,

    /// <summary>Discount code.</summary>
    DiscountCode = 6,

    /// <summary>The one main product (<see cref="Metrics.MainGoods"/>); of a last order it needs the orders' details.</summary>
    MainProduct = 7,

    /// <summary>The one main category (<see cref="Metrics.MainGoods"/>); of a last order it needs the orders' details.</summary>
    MainCategory = 8,
}
