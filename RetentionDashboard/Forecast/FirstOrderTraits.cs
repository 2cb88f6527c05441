using System.Globalization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Forecast;

/// <summary>Traits of the customers' first orders, as far as the file tells them.</summary>
public static class FirstOrderTraits
{
    /// <summary>Channel of the first order.</summary>
    public const string Channel = "channel";

    /// <summary>Its country.</summary>
    public const string Country = "country";

    /// <summary>Its region.</summary>
    public const string Region = "region";

    /// <summary>Whether it was bought with a discount; levels "with" and "without".</summary>
    public const string Discount = "discount";

    /// <summary>Its most common category.</summary>
    public const string Category = "category";

    /// <summary>Its most common product; levels are the products' keys.</summary>
    public const string Product = "product";

    /// <summary>Its value; levels "1" to "5" are the fifths, the smallest first.</summary>
    public const string ValueBand = "value";

    /// <summary>The traits that some order has, in the sequence in which the earlier of two that tell the same stays.</summary>
    public static IReadOnlyList<LeavingTrait> Of(OrderHistory history, RevenueBasis basis = RevenueBasis.Net)
    {
        var products = history.Products;
        LeavingTrait[] all =
        [
            Places(Discount, ["without", "with"], history, customer => history.HasDiscount(history.FirstOrderOf(customer)) ? 1 : 0),
            Places(ValueBand, [.. Enumerable.Range(1, OrderValueBands.Count).Select(static band => band.ToString(CultureInfo.InvariantCulture))], history, Bands(history, basis)),
            OfOrders(Channel, history.Channels, history),
            OfOrders(Country, history.Countries, history),
            OfOrders(Region, history.Regions, history),
            Places(Category, products.Categories, history, MostCommon(history, products.Categories.Count, products.CategoryOf)),
            Places(Product, [.. products.Catalogue.Select(static product => product.Key)], history, MostCommon(history, products.Catalogue.Count, static product => product)),
        ];
        return [.. all.Where(static trait => trait.LevelOf.Where(static level => level >= 0).Distinct().Take(2).Count() > 1)];
    }

    private static LeavingTrait OfOrders(string key, Dimension dimension, OrderHistory history) =>
        Places(key, dimension.Values, history, customer => dimension.CodeAt(history.FirstOrderOf(customer)));

    private static LeavingTrait Places(string key, IReadOnlyList<string> levels, OrderHistory history, Func<int, int> levelOf) =>
        new(key, levels, [.. Enumerable.Range(0, history.CustomerCount).Select(levelOf)]);

    private static Func<int, int> Bands(OrderHistory history, RevenueBasis basis)
    {
        var bands = new OrderValueBands(history, basis);
        return customer => bands.Of[customer];
    }

    /// <summary>Of the levels that a first order holds the one that most first orders hold: a customer has one level of a trait.</summary>
    private static Func<int, int> MostCommon(OrderHistory history, int levels, Func<int, int> levelOf)
    {
        var counts = new int[levels];
        for (var customer = 0; customer < history.CustomerCount; customer++)
        {
            foreach (var product in history.Products.Of(customer))
            {
                if (levelOf(product) is >= 0 and var level)
                {
                    counts[level]++;
                }
            }
        }

        return customer =>
        {
            var best = -1;
            foreach (var product in history.Products.Of(customer))
            {
                if (levelOf(product) is >= 0 and var level && (best < 0 || counts[level] > counts[best]))
                {
                    best = level;
                }
            }

            return best;
        };
    }
}
