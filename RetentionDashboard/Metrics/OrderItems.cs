namespace RetentionDashboard.Metrics;

/// <summary>The distinct items, products or their categories, of each order of a history, with their pieces and totals.</summary>
public sealed class OrderItems
{
    private readonly CatalogueProduct[] _catalogue;

    private OrderItems(OrderHistory history, CatalogueProduct[] catalogue, int[] offsets, int[] items, float[] quantities, AmountColumn totals)
    {
        (History, _catalogue) = (history, catalogue);
        (Offsets, Items, Quantities, Totals) = (offsets, items, quantities, totals);
    }

    /// <summary>The history whose orders these are.</summary>
    public OrderHistory History { get; }

    /// <summary>All items; an item's code is its position. A category is an item whose key and name are its own.</summary>
    public IReadOnlyList<CatalogueProduct> Catalogue => _catalogue;

    /// <summary>One range of items per order.</summary>
    internal int[] Offsets { get; }

    internal int[] Items { get; }

    internal float[] Quantities { get; }

    internal AmountColumn Totals { get; }

    /// <summary>Codes of the distinct items of the order at <paramref name="order"/>, ascending; empty where the file names none.</summary>
    public ReadOnlySpan<int> Of(int order) => Items.AsSpan(Offsets[order]..Offsets[order + 1]);

    /// <param name="history">The history of the details, or one cut from it.</param>
    /// <param name="details">What its orders held.</param>
    /// <param name="level">Products or categories.</param>
    public static OrderItems Of(OrderHistory history, OrderDetails details, ProductLevel level)
    {
        var products = history.Products;
        var (offsets, places) = Places(history, details);
        return level == ProductLevel.Product
            ? OfProducts(history, details, offsets, places)
            : OfCategories(history, details, offsets, places, [.. products.Categories.Select(static category => new CatalogueProduct(category, category, null))]);
    }

    private static OrderItems OfProducts(OrderHistory history, OrderDetails details, int[] offsets, int[]? places)
    {
        CatalogueProduct[] catalogue = [.. history.Products.Catalogue];
        return places is null
            ? new OrderItems(history, catalogue, offsets, details.Products, details.Quantities, details.Totals)
            : new OrderItems(
                history, catalogue, offsets, CodeColumn.Take<int>(details.Products, places), CodeColumn.Take<float>(details.Quantities, places), details.Totals.Take(places));
    }

    private static OrderItems OfCategories(OrderHistory history, OrderDetails details, int[] offsets, int[]? places, CatalogueProduct[] catalogue)
    {
        var (items, quantities, totals) = (new int[offsets[^1]], new float[offsets[^1]], new long[offsets[^1]]);
        var own = new int[offsets.Length];
        var kept = 0;
        for (var order = 0; order < offsets.Length - 1; order++)
        {
            var start = kept;
            for (var place = offsets[order]; place < offsets[order + 1]; place++)
            {
                var line = places is null ? place : places[place];
                if (history.Products.CategoryOf(details.Products[line]) is not (>= 0 and var category))
                {
                    continue;
                }

                // Orders hold few categories: each line finds its place among those before it.
                var to = kept;
                while (to > start && items[to - 1] > category)
                {
                    to--;
                }

                if (to == start || items[to - 1] != category)
                {
                    items.AsSpan(to..kept).CopyTo(items.AsSpan(to + 1));
                    quantities.AsSpan(to..kept).CopyTo(quantities.AsSpan(to + 1));
                    totals.AsSpan(to..kept).CopyTo(totals.AsSpan(to + 1));
                    (items[to], quantities[to], totals[to]) = (category, 0, 0);
                    kept++;
                    to++;
                }

                quantities[to - 1] += details.Quantities[line];
                totals[to - 1] += details.Totals[line];
            }

            own[order + 1] = kept;
        }

        return new OrderItems(history, catalogue, own, items[..kept], quantities[..kept], AmountColumn.Of(totals[..kept]));
    }

    // A history that was cut has the first orders of each customer left.
    private static (int[] Offsets, int[]? Places) Places(OrderHistory history, OrderDetails details)
    {
        if (history.OrderCount == details.History.OrderCount)
        {
            return (details.Offsets, null);
        }

        var offsets = new int[history.OrderCount + 1];
        var places = new List<int>(details.LineCount);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            var own = history.Offsets[customer];
            var whole = details.History.Offsets[details.History.IndexOf(history.Ids[customer])!.Value];
            for (var order = own; order < history.Offsets[customer + 1]; order++)
            {
                var from = whole + order - own;
                places.AddRange(Enumerable.Range(details.Offsets[from], details.Offsets[from + 1] - details.Offsets[from]));
                offsets[order + 1] = places.Count;
            }
        }

        return (offsets, [.. places]);
    }
}
