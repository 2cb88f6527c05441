using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>What a condition is about: what is chosen first in its row.</summary>
/// <param name="Key">As forms name it.</param>
/// <param name="Family">Under which heading it is chosen.</param>
/// <param name="Shape">Which fields it has.</param>
public sealed record ConditionKind(string Key, ConditionFamily Family, ConditionShape Shape)
{
    /// <summary>The number that it bounds.</summary>
    public CustomerFigure? Figure { get; private init; }

    /// <summary>The order that it looks at.</summary>
    public OrderPlace? Place { get; private init; }

    /// <summary>What it looks at in that order.</summary>
    public OrderProperty? Property { get; private init; }

    public static ConditionKind RfmName { get; } = new("rfm", ConditionFamily.Rfm, ConditionShape.Few);
    public static ConditionKind Lifecycle { get; } = new("lifecycle", ConditionFamily.Customer, ConditionShape.Few);
    public static ConditionKind Tier { get; } = new("tier", ConditionFamily.Customer, ConditionShape.Few);
    public static ConditionKind Bought { get; } = new("bought", ConditionFamily.Orders, ConditionShape.Goods);
    public static ConditionKind BoughtWithin { get; } = new("bought-within", ConditionFamily.Orders, ConditionShape.GoodsWithin);
    public static ConditionKind BoughtTogether { get; } = new("bought-together", ConditionFamily.Orders, ConditionShape.GoodsWith);
    public static ConditionKind NthOrderLed { get; } = new("nth-order-led", ConditionFamily.Orders, ConditionShape.GoodsLed);
    public static ConditionKind ProposedNext { get; } = new("proposed-next", ConditionFamily.Orders, ConditionShape.Goods);
    public static ConditionKind NoOrderFor { get; } = new("no-order-for", ConditionFamily.Orders, ConditionShape.Days);
    public static ConditionKind NoOrderSince { get; } = new("no-order-since", ConditionFamily.Orders, ConditionShape.Day);
    public static ConditionKind OrdersBetween { get; } = new("orders-between", ConditionFamily.Orders, ConditionShape.NumberAndSpan);
    public static ConditionKind NthOrder { get; } = new("nth-order", ConditionFamily.Orders, ConditionShape.NumberAndSpan);
    public static ConditionKind Segment { get; } = new("segment", ConditionFamily.Segment, ConditionShape.Segment);

    /// <summary>A condition that has no fields here, such as one of another page; not offered.</summary>
    public static ConditionKind Other { get; } = new("other", ConditionFamily.Segment, ConditionShape.Fixed);

    /// <summary>All of them, in the sequence in which they are offered.</summary>
    public static IReadOnlyList<ConditionKind> All { get; } =
    [
        Of(CustomerFigure.Recency), Of(CustomerFigure.Frequency), Of(CustomerFigure.Monetary), Of(CustomerFigure.AverageOrderValue), Of(CustomerFigure.DaysSinceFirstOrder),
        Lifecycle, Tier,
        RfmName, Of(CustomerFigure.RecencyScore), Of(CustomerFigure.FrequencyScore), Of(CustomerFigure.MonetaryScore),
        .. Enum.GetValues<OrderProperty>().Select(static property => Of(OrderPlace.First, property)), Of(OrderPlace.First),
        Of(CustomerFigure.FirstOrderValue), Of(CustomerFigure.DaysToFulfilment),
        .. Enum.GetValues<OrderProperty>().Select(static property => Of(OrderPlace.Last, property)), Of(OrderPlace.Last),
        Bought, BoughtWithin, BoughtTogether, NoOrderFor, NoOrderSince, OrdersBetween, NthOrder, NthOrderLed, ProposedNext,
        Of(CustomerFigure.ChanceAlive), Of(CustomerFigure.PredictedValue),
        Segment,
    ];

    /// <summary>The kind with this key; null where there is none.</summary>
    public static ConditionKind? Find(string? key) => All.FirstOrDefault(kind => kind.Key == key);

    public static ConditionKind Of(CustomerFigure figure) =>
        new("figure-" + figure, FamilyOf(figure), ConditionShape.Figure) { Figure = figure };

    public static ConditionKind Of(OrderPlace place, OrderProperty property) => new($"{place}-{property}", FamilyOf(place), ConditionShape.Values) { Place = place, Property = property };

    /// <summary>Whether an order was bought with a discount.</summary>
    public static ConditionKind Of(OrderPlace place) => new($"{place}-discount", FamilyOf(place), ConditionShape.Discount) { Place = place };

    private static ConditionFamily FamilyOf(CustomerFigure figure) =>
        RuleNeeds.IsExpected(figure) ? ConditionFamily.Forecast : figure >= CustomerFigure.FirstOrderValue ? ConditionFamily.FirstOrder : figure >= CustomerFigure.RecencyScore ? ConditionFamily.Rfm : ConditionFamily.Customer;

    private static ConditionFamily FamilyOf(OrderPlace place) => place == OrderPlace.First ? ConditionFamily.FirstOrder : ConditionFamily.LastOrder;
}
