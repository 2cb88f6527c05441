using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>How large a segment is.</summary>
/// <param name="Segment">Which one; null is everybody together.</param>
/// <param name="Customers">Its customers.</param>
/// <param name="Orders">Their valid orders up to the as-of date.</param>
/// <param name="Revenue">Their lifetime net revenue, in currency units.</param>
public sealed record SegmentSize(BuiltInSegment? Segment, int Customers, long Orders, decimal Revenue)
{
    /// <summary>Customers ÷ all customers.</summary>
    public Ratio ShareOfCustomers(SegmentSize all) => new(Customers, all.Customers);

    /// <summary>Revenue ÷ revenue of all.</summary>
    public Ratio ShareOfRevenue(SegmentSize all) => new(Revenue, all.Revenue);

    /// <summary>Orders per customer.</summary>
    public Ratio OrdersPerCustomer => new(Orders, Customers);

    /// <summary>Revenue per order.</summary>
    public Ratio RevenuePerOrder => new(Revenue, Orders);

    /// <summary>Revenue per customer.</summary>
    public Ratio RevenuePerCustomer => new(Revenue, Customers);
}
