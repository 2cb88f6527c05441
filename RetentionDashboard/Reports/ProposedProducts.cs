using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What follows what in a shop, and so the best to propose to each customer; the same for every segment, page and rule.</summary>
/// <param name="Items">Of the whole history.</param>
/// <param name="Next">Counted of all customers' orders up to the as-of date.</param>
/// <param name="Best">By the customers' numbers in the whole history; null where there is nothing to propose.</param>
internal sealed record ProposedProducts(OrderItems Items, NextProducts Next, IReadOnlyList<NextProduct?> Best)
{
    /// <summary>Counted once for a snapshot.</summary>
    public static ProposedProducts Of(Snapshot snapshot, DateOnly? asOf, OrderDetails details, ProductLevel level) => snapshot.Get((level, asOf), () =>
    {
        var items = OrderItems.Of(snapshot.History, details, level);
        var span = asOf is { } day ? new DateSpan(DateOnly.MinValue, day) : (DateSpan?)null;
        var next = NextProducts.Count(items, CustomerSelection.Everybody, span, NextProducts.UsualSupport(level));
        return new ProposedProducts(items, next, next.Best());
    });
}
