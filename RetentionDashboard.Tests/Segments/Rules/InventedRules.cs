using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Tests.Segments.Rules;

/// <summary>Rules of every kind about the shops of <see cref="Support.RandomShop"/>, none with an error.</summary>
internal static class InventedRules
{
    private static readonly Gen<int> Days = Gen.Choose(1, 200);
    private static readonly Gen<DateOnly> Day = Gen.Choose(-10, 320).Select(static days => new DateOnly(2024, 1, 1).AddDays(days));

    /// <summary>Rules nested at most three deep.</summary>
    public static Gen<SegmentRule> Any { get; } = Nested(3);

    /// <summary>One condition.</summary>
    public static Gen<SegmentRule> Condition => Gen.OneOf(
        Figure,
        Several(Gen.Elements(Enum.GetValues<RfmSegment>())).Select(static names => (SegmentRule)new RfmIs(names)),
        Several(Gen.Elements(Enum.GetValues<LifecycleStage>())).Select(static stages => (SegmentRule)new LifecycleIs(stages)),
        Several(Gen.Choose(1, 3)).Select(static tiers => (SegmentRule)new TierIs(tiers)),
        from place in Gen.Elements(Enum.GetValues<OrderPlace>())
        from property in Gen.Elements(Enum.GetValues<OrderProperty>())
        from values in Several(Gen.Elements("value 1", "value 2", "value 3", "P0", "P2", "C0", "C1", "nowhere \"é\""))
        select (SegmentRule)new OrderHas(place, property, values),
        from place in Gen.Elements(Enum.GetValues<OrderPlace>())
        from use in Gen.Elements(Enum.GetValues<DiscountUse>())
        select (SegmentRule)new OrderDiscount(place, use),
        from goods in Goods
        from span in Span
        select (SegmentRule)new Bought(goods, span.From, span.To),
        from goods in Goods
        from days in Gen.Choose(0, 100)
        from after in Goods
        select (SegmentRule)new BoughtWithin(goods, days, after),
        from goods in Goods
        from beside in Goods
        from span in Span
        select (SegmentRule)new BoughtTogether(goods, beside, span.From, span.To),
        from number in Gen.Choose(1, 4)
        from goods in Goods
        from without in Gen.Elements<string[]>([], ["P0"], ["P1", "C0"])
        select (SegmentRule)new NthOrderLed(number, goods, without),
        Goods.Select(static goods => (SegmentRule)new ProposedNext(goods)),
        Day.Select(static day => (SegmentRule)new NoOrderSince(day)),
        Days.Select(static days => (SegmentRule)new NoOrderFor(days)),
        from count in Gen.Choose(1, 4)
        from span in Span
        select (SegmentRule)new OrdersBetween(count, span.From, span.To),
        from number in Gen.Choose(1, 4)
        from span in Span
        select (SegmentRule)new NthOrderBetween(number, span.From, span.To),
        Gen.Elements("tier:1", "saved:1", "saved:2").Select(static key => (SegmentRule)new InSegment(key)));

    private static Gen<SegmentRule> Figure =>
        from figure in Gen.Elements(Enum.GetValues<CustomerFigure>())
        from lower in figure switch
        {
            CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.FirstOrderValue => Gen.Choose(-100, 5_000_000).Select(static amount => amount / 10_000m),
            CustomerFigure.Frequency => Gen.Choose(0, 8).Select(static orders => (decimal)orders),
            CustomerFigure.ChanceAlive => Gen.Choose(0, 400).Select(static quarters => quarters / 4m),
            CustomerFigure.PredictedValue => Gen.Choose(0, 400).Select(static quarters => quarters / 4m),
            CustomerFigure.Recency or CustomerFigure.DaysSinceFirstOrder => Gen.Choose(0, 600).Select(static halves => halves / 2m),
            _ => Gen.Choose(1, 5).Select(static score => (decimal)score),
        }
        from width in Gen.Choose(0, 3)
        from bounds in Gen.Choose(0, 2)
        let upper = Math.Min(
            lower + (width * (figure switch { CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.PredictedValue or CustomerFigure.FirstOrderValue => 50m, CustomerFigure.Recency or CustomerFigure.ChanceAlive => 30m, _ => 1m })),
            figure switch { <= CustomerFigure.DaysSinceFirstOrder or CustomerFigure.PredictedValue or CustomerFigure.FirstOrderValue or CustomerFigure.DaysToFulfilment => decimal.MaxValue, CustomerFigure.ChanceAlive => 100, _ => 5 })
        select (SegmentRule)new FigureBetween(figure, bounds == 1 ? null : lower, bounds == 2 ? null : upper);

    private static Gen<Goods> Goods => Gen.OneOf(
        Several(Gen.Elements("P0", "P1", "P3", "nothing")).Select(static keys => new Goods(GoodsKind.Product, keys)),
        Several(Gen.Elements("C0", "C1")).Select(static categories => new Goods(GoodsKind.Category, categories)));

    private static Gen<(DateOnly? From, DateOnly? To)> Span =>
        from day in Day
        from days in Days
        from bounds in Gen.Choose(0, 3)
        select ((DateOnly?)(bounds is 1 or 3 ? null : day), (DateOnly?)(bounds is 2 or 3 ? null : day.AddDays(days)));

    private static Gen<SegmentRule> Nested(int depth) => depth == 0 ? Condition : Gen.Frequency(
        (2, Condition),
        (2, Several(Nested(depth - 1)).Select(static rules => (SegmentRule)new AllOf(rules))),
        (2, Several(Nested(depth - 1)).Select(static rules => (SegmentRule)new AnyOf(rules))),
        (1, Nested(depth - 1).Select(static rule => (SegmentRule)new Negation(rule))));

    private static Gen<IReadOnlyList<T>> Several<T>(Gen<T> one) =>
        from count in Gen.Choose(1, 3)
        from items in one.ArrayOf(count)
        select (IReadOnlyList<T>)items;
}
