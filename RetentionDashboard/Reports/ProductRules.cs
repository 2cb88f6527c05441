using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Says whom numbers about products count, as rules. Where a filter chooses among a customer's orders by their numbers no rule says it.</summary>
public static class ProductRules
{
    /// <summary>Customers with an order of the span that holds an item.</summary>
    public static SegmentRule? Bought(HistoryQuery history, ProductLevel level, string key) =>
        history.ChoosesOrders ? null : new Bought(Goods(level, key), history.From, history.To);

    /// <summary>Customers with an order of the span that holds both items.</summary>
    public static SegmentRule? Together(HistoryQuery history, ProductLevel level, string one, string other) =>
        history.ChoosesOrders ? null : new BoughtTogether(Goods(level, one), Goods(level, other), history.From, history.To);

    /// <summary>Customers with the other item in a later order than the first with the one.</summary>
    public static SegmentRule? Next(HistoryQuery history, ProductLevel level, string one, string other) =>
        history.ChoosesOrders || (history.From ?? history.To) is not null ? null : new BoughtWithin(Goods(level, other), BoughtWithin.EverAfter, Goods(level, one));

    /// <summary>Customers whose first order had it.</summary>
    public static SegmentRule Won(ProductLevel level, string key) =>
        new OrderHas(OrderPlace.First, level == ProductLevel.Category ? OrderProperty.Category : OrderProperty.Product, [key]);

    private static Goods Goods(ProductLevel level, string key) => new(level == ProductLevel.Category ? GoodsKind.Category : GoodsKind.Product, [key]);
}
