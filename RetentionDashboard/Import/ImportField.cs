namespace RetentionDashboard.Import;

/// <summary>What a column of an export can mean to us. The command line writes the names in kebab case (`line-total`).</summary>
public enum ImportField
{
    Order,
    Date,
    Customer,
    Email,
    Phone,
    UserName,
    Name,
    Status,
    CancelledAt,
    Currency,
    Subtotal,
    Discount,
    Shipping,
    Tax,
    Total,
    Refund,
    Quantity,
    Price,
    LineTotal,
    LineDiscount,
    Returned,
    Sku,
    Product,

    /// <summary>Several products in one cell: "2× Mug, 1× Tea".</summary>
    Items,
    Category,
    Channel,
    DiscountCode,
    Country,
    Region,
    City,

    /// <summary>When the goods left. A file may tell one date an order or one a line.</summary>
    FulfilledAt,
}
