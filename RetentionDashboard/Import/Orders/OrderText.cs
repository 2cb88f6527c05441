namespace RetentionDashboard.Import.Orders;

/// <summary>The texts of an order.</summary>
internal enum OrderText
{
    CustomerId,
    Email,
    Phone,
    UserName,
    CustomerName,
    Status,
    Channel,
    Country,
    Region,
    City,
    DiscountCode,
}
