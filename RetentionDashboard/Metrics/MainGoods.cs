namespace RetentionDashboard.Metrics;

/// <summary>
/// The main product, or category, of an order: of those it holds the one that the first orders of most customers hold, so that an order has one. Of equal ones it is
/// that of the product which stands first in the catalogue.
/// </summary>
public sealed class MainGoods
{
    private readonly int[] _firstOrders;
    private readonly Func<int, int> _levelOf;

    private MainGoods(OrderHistory history, int levels, Func<int, int> levelOf, Predicate<int> counts)
    {
        (_firstOrders, _levelOf) = (new int[levels], levelOf);
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            if (!counts(customer))
            {
                continue;
            }

            foreach (var product in history.Products.Of(customer))
            {
                if (levelOf(product) is >= 0 and var level)
                {
                    _firstOrders[level]++;
                }
            }
        }
    }

    /// <summary>Main products by their codes in the catalogue of <see cref="OrderHistory.Products"/>.</summary>
    /// <param name="history">The history whose first orders count.</param>
    /// <param name="counts">By customer: whether their first order counts; null counts all.</param>
    public static MainGoods Products(OrderHistory history, Predicate<int>? counts = null) =>
        new(history, history.Products.Catalogue.Count, static product => product, counts ?? (static _ => true));

    /// <summary>Main categories by their codes in <see cref="FirstOrderProducts.Categories"/>; each of an order's products counts for its own.</summary>
    /// <inheritdoc cref="Products(OrderHistory, Predicate{int}?)"/>
    public static MainGoods Categories(OrderHistory history, Predicate<int>? counts = null) =>
        new(history, history.Products.Categories.Count, history.Products.CategoryOf, counts ?? (static _ => true));

    /// <summary>Code of the main one of these products; -1 where there is none.</summary>
    /// <param name="products">Codes of the distinct products of an order, ascending.</param>
    public int Of(ReadOnlySpan<int> products)
    {
        var best = -1;
        foreach (var product in products)
        {
            if (_levelOf(product) is >= 0 and var level && (best < 0 || _firstOrders[level] > _firstOrders[best]))
            {
                best = level;
            }
        }

        return best;
    }
}
