using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>What a group of customers did up to the as-of date.</summary>
/// <param name="Customers">How many they are.</param>
/// <param name="Orders">Their valid orders.</param>
/// <param name="DiscountedOrders">Orders bought with a discount.</param>
/// <param name="Revenue">Their net revenue, in currency units.</param>
/// <param name="DaysAsCustomers">Days from the first order to the as-of date, of all of them together.</param>
public sealed record ProfileSide(int Customers, long Orders, long DiscountedOrders, decimal Revenue, long DaysAsCustomers)
{
    /// <summary>Orders ÷ customers.</summary>
    public Ratio OrdersPerCustomer => new(Orders, Customers);

    /// <summary>Net revenue ÷ orders.</summary>
    public Ratio AverageOrderValue => new(Revenue, Orders);

    /// <summary>Net revenue ÷ customers.</summary>
    public Ratio RevenuePerCustomer => new(Revenue, Customers);

    /// <summary>Orders bought with a discount ÷ orders.</summary>
    public Ratio DiscountShare => new(DiscountedOrders, Orders);

    /// <summary>Mean days since the first order.</summary>
    public Ratio DaysSinceFirstOrder => new(DaysAsCustomers, Customers);
}
