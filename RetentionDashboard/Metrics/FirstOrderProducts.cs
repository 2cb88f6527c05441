namespace RetentionDashboard.Metrics;

/// <summary>The products and categories of each customer's first order.</summary>
public sealed class FirstOrderProducts
{
    private readonly int[] _offsets;
    private readonly int[] _products;
    private readonly CatalogueProduct[] _catalogue;
    private readonly string[] _categories;
    private readonly int[] _categoryOfProduct;

    internal FirstOrderProducts(int[] offsets, int[] products, CatalogueProduct[] catalogue)
    {
        (_offsets, _products, _catalogue) = (offsets, products, catalogue);
        var categories = new DimensionBuilder();
        _categoryOfProduct = [.. catalogue.Select(product => categories.CodeOf(product.Category))];
        _categories = categories.ToValues();
    }

    /// <summary>Products that some first order held; a product's code is its position.</summary>
    public IReadOnlyList<CatalogueProduct> Catalogue => _catalogue;

    /// <summary>Their distinct categories; a category's code is its position.</summary>
    public IReadOnlyList<string> Categories => _categories;

    /// <summary>Codes of the distinct products of the first order of <paramref name="customer"/>; empty where the file names none.</summary>
    public ReadOnlySpan<int> Of(int customer) => _products.AsSpan(_offsets[customer].._offsets[customer + 1]);

    /// <summary>Category of a product, or <see cref="DimensionBuilder.None"/>.</summary>
    public int CategoryOf(int product) => _categoryOfProduct[product];

    /// <summary>Code of the product with this key, or <see cref="DimensionBuilder.None"/>.</summary>
    public int CodeOf(string key) => Array.FindIndex(_catalogue, product => product.Key == key);
}
