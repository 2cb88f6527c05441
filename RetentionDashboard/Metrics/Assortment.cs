namespace RetentionDashboard.Metrics;

/// <summary>What one customer buys.</summary>
/// <param name="Products">Products by number of orders, then by money, then by name.</param>
/// <param name="Categories">Categories in the same way: the first one is the favourite.</param>
public sealed record Assortment(IReadOnlyList<BoughtProduct> Products, IReadOnlyList<BoughtCategory> Categories)
{
    /// <summary>The category that stands in most of the orders; of equal ones the one most was spent on. Null where no product has a category.</summary>
    public BoughtCategory? Favourite => Categories.Count > 0 ? Categories[0] : null;

    /// <summary>Counts the lines of a customer's valid orders; a product on several lines of an order counts once for it.</summary>
    public static Assortment Of(IReadOnlyCollection<BoughtLine> lines) => new(
        [
            .. lines.GroupBy(static line => line.Product.Key, StringComparer.Ordinal)
                .Select(static own => new BoughtProduct(own.First().Product, OrdersOf(own), own.Sum(static line => line.Quantity), own.Sum(static line => line.Total), own.Max(static line => line.Day)))
                .OrderByDescending(static product => product.Orders).ThenByDescending(static product => product.Total).ThenBy(static product => product.Product.Name, StringComparer.Ordinal),
        ],
        [
            .. lines.Where(static line => line.Product.Category is not null).GroupBy(static line => line.Product.Category!, StringComparer.Ordinal)
                .Select(static own => new BoughtCategory(own.Key, OrdersOf(own), own.Sum(static line => line.Total)))
                .OrderByDescending(static category => category.Orders).ThenByDescending(static category => category.Total).ThenBy(static category => category.Name, StringComparer.Ordinal),
        ]);

    private static int OrdersOf(IEnumerable<BoughtLine> lines) => lines.Select(static line => line.Order).Distinct().Count();
}
