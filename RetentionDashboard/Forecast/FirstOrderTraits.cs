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

    /// <summary>Its main category (<see cref="MainGoods"/>).</summary>
    public const string Category = "category";

    /// <summary>Its main product (<see cref="MainGoods"/>); levels are the products' keys.</summary>
    public const string Product = "product";

    /// <summary>Its value; levels "1" to "5" are the fifths, the smallest first.</summary>
    public const string ValueBand = "value";

    /// <summary>How long it took until the order was fulfilled; levels are those of <see cref="DeliveryDelays"/>.</summary>
    public const string Delivery = "delivery";

    /// <summary>The traits that some order has, in the sequence in which the earlier of two that tell the same stays.</summary>
    /// <param name="history">The history.</param>
    /// <param name="basis">What a first order's value counts.</param>
    /// <param name="deliveryDays">By customer: days from the first order to its fulfilment, below 0 where they are not known; null where no order tells.</param>
    public static IReadOnlyList<LeavingTrait> Of(OrderHistory history, RevenueBasis basis = RevenueBasis.Net, IReadOnlyList<int>? deliveryDays = null)
    {
        var (products, mainProducts, mainCategories) = (history.Products, MainGoods.Products(history), MainGoods.Categories(history));
        LeavingTrait[] all =
        [
            Places(Discount, ["without", "with"], history, customer => history.HasDiscount(history.FirstOrderOf(customer)) ? 1 : 0),
            Places(ValueBand, [.. Enumerable.Range(1, OrderValueBands.Count).Select(static band => band.ToString(CultureInfo.InvariantCulture))], history, Bands(history, basis)),
            Places(Delivery, DeliveryDelays.Names, history, customer => deliveryDays is null ? -1 : DeliveryDelays.PlaceOf(deliveryDays[customer])),
            OfOrders(Channel, history.Channels, history),
            OfOrders(Country, history.Countries, history),
            OfOrders(Region, history.Regions, history),
            Places(Category, products.Categories, history, customer => mainCategories.Of(products.Of(customer))),
            Places(Product, [.. products.Catalogue.Select(static product => product.Key)], history, customer => mainProducts.Of(products.Of(customer))),
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
}
