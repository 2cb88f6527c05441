namespace RetentionDashboard.Metrics;

/// <summary>The products and categories of each customer's first order.</summary>
public sealed class FirstOrderProducts
{
    private readonly CatalogueProduct[] _catalogue;
    private readonly string[] _categories;
    private readonly int[] _categoryOfProduct;

    internal FirstOrderProducts(int[] offsets, int[] products, CatalogueProduct[] catalogue)
    {
        (Offsets, Products, _catalogue) = (offsets, products, catalogue);
        var categories = new DimensionBuilder();
        _categoryOfProduct = [.. catalogue.Select(product => categories.CodeOf(product.Category))];
        _categories = categories.ToValues();
    }

    /// <summary>One range of <see cref="Products"/> per customer.</summary>
    internal int[] Offsets { get; }

    internal int[] Products { get; }

    /// <summary>Products that some first order held; a product's code is its position.</summary>
    public IReadOnlyList<CatalogueProduct> Catalogue => _catalogue;

    /// <summary>Their distinct categories; a category's code is its position.</summary>
    public IReadOnlyList<string> Categories => _categories;

    /// <summary>Codes of the distinct products of the first order of <paramref name="customer"/>; empty where the file names none.</summary>
    public ReadOnlySpan<int> Of(int customer) => Products.AsSpan(Offsets[customer]..Offsets[customer + 1]);

    /// <summary>Category of a product, or <see cref="DimensionBuilder.None"/>.</summary>
    public int CategoryOf(int product) => _categoryOfProduct[product];

    /// <summary>Code of the product with this key, or <see cref="DimensionBuilder.None"/>.</summary>
    public int CodeOf(string key) => Array.FindIndex(_catalogue, product => product.Key == key);

    /// <param name="lines">Orders and their products; only first orders count.</param>
    /// <param name="firstOrders">Id of each customer's first order.</param>
    internal static FirstOrderProducts Of(List<(int Order, int Product)> lines, int[] firstOrders, CatalogueProduct[] catalogue)
    {
        var customers = new IdPlaces(firstOrders);
        var offsets = new int[firstOrders.Length + 1];
        foreach (var (order, _) in lines)
        {
            if (customers[order] is >= 0 and var customer)
            {
                offsets[customer + 1]++;
            }
        }

        CustomerOrders.AddUp(offsets);
        var products = new int[offsets[^1]];
        var next = offsets.AsSpan(..^1).ToArray();
        foreach (var (order, product) in lines)
        {
            if (customers[order] is >= 0 and var customer)
            {
                products[next[customer]++] = product;
            }
        }

        return Sorted(offsets, products, catalogue);
    }

    /// <summary>Sorts each customer's products and leaves out what stands there twice.</summary>
    internal static FirstOrderProducts Sorted(int[] offsets, int[] products, CatalogueProduct[] catalogue) =>
        new(offsets, WithoutRepetition(offsets, products), catalogue);

    /// <summary>The same catalogue for the customers with these numbers.</summary>
    internal FirstOrderProducts Take(ReadOnlySpan<int> customers)
    {
        var offsets = new int[customers.Length + 1];
        for (var i = 0; i < customers.Length; i++)
        {
            offsets[i + 1] = offsets[i] + Of(customers[i]).Length;
        }

        var products = new int[offsets[^1]];
        for (var i = 0; i < customers.Length; i++)
        {
            Of(customers[i]).CopyTo(products.AsSpan(offsets[i]));
        }

        return new FirstOrderProducts(offsets, products, _catalogue);
    }

    private static int[] WithoutRepetition(int[] offsets, int[] products)
    {
        var kept = 0;
        var start = 0;
        for (var customer = 0; customer < offsets.Length - 1; customer++)
        {
            var range = products.AsSpan(start..offsets[customer + 1]);
            start = offsets[customer + 1];
            range.Sort();
            for (var i = 0; i < range.Length; i++)
            {
                if (i == 0 || range[i] != range[i - 1])
                {
                    products[kept++] = range[i];
                }
            }

            offsets[customer + 1] = kept;
        }

        return products[..kept];
    }
}
