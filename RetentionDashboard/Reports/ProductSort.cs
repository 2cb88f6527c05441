namespace RetentionDashboard.Reports;

/// <summary>A column of the table of products.</summary>
public enum ProductSort
{
    Customers = 0,
    Name = 1,
    Orders = 2,
    Pieces = 3,
    Revenue = 4,
    Refunded = 5,
    Discounted = 6,
    Repeat = 7,
    YearValue = 8,
    Next = 9,
    Won = 10,
}
