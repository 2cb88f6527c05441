using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments.Rules;

/// <summary>Members of segments of an invented shop, customer by customer from the rows themselves: slow, and short enough to be checked by reading.</summary>
internal sealed class NaiveRules(RandomShop shop, DateOnly asOf, Func<int, SegmentRule?> saved, Func<string, int, bool> builtIn)
{
    public const int Window = 40;

    private readonly RfmScores? _scores = CustomerFigures.At(shop.Build().UpTo(asOf)) is { } figures ? RfmScores.Of(figures) : null;
    private readonly Dictionary<int, List<OrderRow>> _orders = shop.Orders.Where(order => order.CustomerId is not null && order.Day <= asOf).GroupBy(order => order.CustomerId!.Value)
        .ToDictionary(group => group.Key, group => group.OrderBy(order => order.Day).ThenBy(order => order.SecondOfDay).ThenBy(order => order.Id).ToList());

    /// <summary>City of an order; null where it has none.</summary>
    public static string? CityOf(OrderRow order) => Value(order.Id, 6);

    /// <summary>Days until an order was fulfilled; null for every third, of which nobody knows.</summary>
    public static int? DaysToFulfilmentOf(OrderRow order) => order.Id % 3 == 0 ? null : order.Id % 6;

    /// <summary>Shops of 24 customers make no model: any chance by id will do, some of them 0 and 1.</summary>
    public static double ChanceOf(int customer) => customer % 9 / 8.0;

    /// <summary>The same of the predicted value.</summary>
    public static double WorthOf(int customer) => customer * 7 % 13 * 8.25;

    /// <summary>Ids of the members, ascending.</summary>
    public int[] Members(SegmentRule rule) => [.. _orders.Keys.Order().Where(customer => Holds(rule, customer))];

    private bool Holds(SegmentRule rule, int customer)
    {
        var orders = _orders[customer];
        return rule switch
        {
            AllOf all => all.Of.All(part => Holds(part, customer)),
            AnyOf any => any.Of.Any(part => Holds(part, customer)),
            Negation not => !Holds(not.Rule, customer),
            InSegment segment => segment.Saved() is { } number ? Holds(saved(number)!, customer) : builtIn(segment.Key, customer),
            TierIs tiers => tiers.Of.Any(tier => builtIn($"tier:{tier}", customer)),
            FigureBetween { Figure: CustomerFigure.DaysToFulfilment } between =>
                DaysToFulfilmentOf(orders[0]) is { } days && orders[0].Day.AddDays(days) <= asOf && !(days < between.From) && !(days > between.To),
            FigureBetween between => Figure(between.Figure, customer, orders) is var value && !(value < between.From) && !(value > between.To),
            RfmIs rfm => rfm.Of.Contains(_scores!.SegmentOf(Place(customer))!.Value),
            LifecycleIs lifecycle => lifecycle.Of.Contains(Lifecycle.StageOf(_scores!.Figures, Place(customer), Window)!.Value),
            OrderHas { Property: OrderProperty.MainProduct or OrderProperty.MainCategory } has => has.Of.Contains(MainOf(has.Property, has.Order == OrderPlace.First ? orders[0] : orders[^1])),
            OrderHas has => ValuesOf(has.Property, has.Order == OrderPlace.First ? orders[0] : orders[^1]).Intersect(has.Of).Any(),
            OrderDiscount discount => ((discount.Order == OrderPlace.First ? orders[0] : orders[^1]) is var order && (ValuesOf(OrderProperty.DiscountCode, order).Any() || order.Gross > order.Subtotal)) == (discount.Use == DiscountUse.With),
            Bought bought => orders.Exists(order => Held(order, bought.Goods) && !(order.Day < bought.From) && !(order.Day > bought.To)),
            BoughtWithin bought => orders.Index().Any(one => Held(one.Item, bought.Goods)
                && orders.Take(one.Index).Any(before => Held(before, bought.After) && one.Item.Day.DayNumber - before.Day.DayNumber <= bought.Days)),
            BoughtTogether bought => orders.Exists(order => Held(order, bought.Goods) && Held(order, bought.With) && !(order.Day < bought.From) && !(order.Day > bought.To)),
            NthOrderLed led => orders.Count >= led.Number && LeadOf(orders[led.Number - 1], led) is { } lead && led.Goods.Of.Contains(lead),
            // Shops of 24 customers are too small for any proposal.
            ProposedNext => false,
            NoOrderSince since => !orders.Exists(order => order.Day >= since.Day),
            NoOrderFor silence => !orders.Exists(order => order.Day > asOf.AddDays(-silence.Days)),
            OrdersBetween some => orders.Count(order => !(order.Day < some.From) && !(order.Day > some.To)) >= some.AtLeast,
            NthOrderBetween nth => orders.Count >= nth.Number && orders[nth.Number - 1].Day is var day && !(day < nth.From) && !(day > nth.To),
            _ => throw new NotSupportedException(rule.ToString()),
        };
    }

    // Of the distinct products of the order the one whose goods most first orders hold; products stand in the catalogue by number.
    private string? MainOf(OrderProperty property, OrderRow order)
    {
        string? best = null;
        foreach (var product in RandomShop.ProductsOf(order).Distinct().Order())
        {
            var goods = GoodsOf(product);
            best = goods is not null && (best is null || Holders(goods) > Holders(best)) ? goods : best;
        }

        return best;

        string? GoodsOf(int product) => property == OrderProperty.MainProduct ? $"P{product}" : product > 0 ? $"C{product % 2}" : null;
        int Holders(string goods) => _orders.Values.Sum(orders => RandomShop.ProductsOf(orders[0]).Distinct().Count(product => GoodsOf(product) == goods));
    }

    // Each line is worth the same; a category is worth its lines.
    private static string? LeadOf(OrderRow order, NthOrderLed rule) => ValuesOf(rule.Goods.Kind == GoodsKind.Product ? OrderProperty.Product : OrderProperty.Category, order)
        .Except(rule.Without).Order(StringComparer.Ordinal)
        .MaxBy(value => ValuesOf(rule.Goods.Kind == GoodsKind.Product ? OrderProperty.Product : OrderProperty.Category, order).Count(other => other == value));

    private decimal Figure(CustomerFigure figure, int customer, List<OrderRow> orders) => figure switch
    {
        CustomerFigure.Recency => asOf.DayNumber + 1 - orders[^1].Day.DayNumber,
        CustomerFigure.Frequency => orders.Count,
        CustomerFigure.Monetary => Net(customer, orders),
        CustomerFigure.AverageOrderValue => Net(customer, orders) / orders.Count,
        CustomerFigure.DaysSinceFirstOrder => asOf.DayNumber - orders[0].Day.DayNumber,
        CustomerFigure.FirstOrderValue => Money.ToDecimal(orders[0].Subtotal),
        CustomerFigure.RecencyScore => _scores!.Recency[Place(customer)],
        CustomerFigure.FrequencyScore => _scores!.Frequency[Place(customer)],
        CustomerFigure.ChanceAlive => (decimal)ChanceOf(customer) * 100,
        CustomerFigure.PredictedValue => (decimal)WorthOf(customer),
        _ => _scores!.Monetary[Place(customer)],
    };

    private decimal Net(int customer, List<OrderRow> orders) => Money.ToDecimal(orders.Sum(static order => order.Subtotal) - shop.Refunds
        .Where(refund => refund.Day <= asOf && (refund.OrderId is { } id ? shop.Orders.Single(order => order.Id == id).CustomerId : refund.CustomerId) == customer).Sum(static refund => refund.Amount));

    private int Place(int customer) => _scores!.Figures.History.IndexOf(customer)!.Value;

    private static bool Held(OrderRow order, Goods goods) => ValuesOf(goods.Kind == GoodsKind.Product ? OrderProperty.Product : OrderProperty.Category, order).Intersect(goods.Of).Any();

    private static IEnumerable<string> ValuesOf(OrderProperty property, OrderRow order) => property switch
    {
        OrderProperty.Channel => Some(Value(order.Id, 3)),
        OrderProperty.Country => Some(Value(order.Id, 5)),
        OrderProperty.Region => Some(Value(order.Id, 4)),
        OrderProperty.City => Some(CityOf(order)),
        OrderProperty.DiscountCode => Some(Value(order.Id, 7)),
        OrderProperty.Product => RandomShop.ProductsOf(order).Select(static product => $"P{product}"),
        _ => RandomShop.ProductsOf(order).Where(static product => product > 0).Select(static product => $"C{product % 2}"),
    };

    private static IEnumerable<string> Some(string? value) => value is null ? [] : [value];

    private static string? Value(int order, int values) => order % values == 0 ? null : $"value {order % values}";
}
