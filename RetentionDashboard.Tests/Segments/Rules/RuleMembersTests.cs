using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments.Rules;

public sealed class RuleMembersTests
{
    // Customer 1: tea in January, a pot two days later by mail. Customer 2: a pot, and tea 61 days later. Customer 3: once, far off, without lines.
    private static readonly OrderHistory History = new Purchases()
        .Order(1, "2024-01-01", 30, channel: "web", country: "ID", code: "HELLO", lines: ("TEA", "Tea"))
        .Order(1, "2024-01-03", 50, channel: "mail", country: "SG", lines: ("POT", "Pots"))
        .Order(2, "2024-01-10", 40, channel: "mail", lines: ("POT", "Pots"))
        .Order(2, "2024-03-11", 20, channel: "web", lines: ("TEA", "Tea"))
        .Order(3, "2024-03-31", 500, region: "Bali")
        .Refund(2, "2024-03-20", 15)
        .Build();

    public static TheoryData<SegmentRule, int[]> Rules => new()
    {
        { new FigureBetween(CustomerFigure.Recency, To: 1), [3] },
        { new FigureBetween(CustomerFigure.Recency, 21, 21), [2] },
        { new FigureBetween(CustomerFigure.Frequency, 2, 2), [1, 2] },
        { new FigureBetween(CustomerFigure.Monetary, 45, 80), [1, 2] },
        { new FigureBetween(CustomerFigure.Monetary, 45.0001m, 79.9999m), [] },
        { new FigureBetween(CustomerFigure.AverageOrderValue, 22.5m, 40), [1, 2] },
        { new FigureBetween(CustomerFigure.DaysSinceFirstOrder, 90, 90), [1] },
        { new OrderHas(OrderPlace.First, OrderProperty.Channel, ["web"]), [1] },
        { new OrderHas(OrderPlace.Last, OrderProperty.Channel, ["web"]), [2] },
        { new OrderHas(OrderPlace.Last, OrderProperty.Country, ["ID", "SG"]), [1] },
        { new OrderHas(OrderPlace.First, OrderProperty.Region, ["Bali"]), [3] },
        { new OrderHas(OrderPlace.First, OrderProperty.DiscountCode, ["HELLO"]), [1] },
        { new OrderHas(OrderPlace.Last, OrderProperty.DiscountCode, ["HELLO"]), [] },
        { new OrderHas(OrderPlace.First, OrderProperty.Product, ["TEA"]), [1] },
        { new OrderHas(OrderPlace.Last, OrderProperty.Category, ["Tea"]), [2] },
        { new OrderHas(OrderPlace.Last, OrderProperty.City, ["Ubud"]), [3] },
        { new Bought(new Goods(GoodsKind.Product, ["TEA", "CUP"])), [1, 2] },
        { new BoughtWithin(new Goods(GoodsKind.Category, ["Tea"]), 61, new Goods(GoodsKind.Product, ["POT"])), [2] },
        { new BoughtTogether(new Goods(GoodsKind.Category, ["Tea"]), new Goods(GoodsKind.Product, ["POT"])), [] },
        { new BoughtTogether(new Goods(GoodsKind.Category, ["Tea"]), new Goods(GoodsKind.Product, ["TEA"])), [1, 2] },
        { new NthOrderLed(2, new Goods(GoodsKind.Product, ["POT"]), []), [1] },
        { new NthOrderLed(1, new Goods(GoodsKind.Category, ["Pots", "Tea"]), ["Tea"]), [2] },
        { new ProposedNext(new Goods(GoodsKind.Product, ["POT"])), [] },
        { new BoughtWithin(new Goods(GoodsKind.Category, ["Tea"]), 60, new Goods(GoodsKind.Product, ["POT"])), [] },
        { new NoOrderSince(new DateOnly(2024, 3, 11)), [1] },
        { new NoOrderSince(new DateOnly(2024, 3, 12)), [1, 2] },
        { new NoOrderFor(20), [1, 2] },
        { new NoOrderFor(21), [1] },
        { new OrdersBetween(2, new DateOnly(2024, 1, 1), new DateOnly(2024, 1, 3)), [1] },
        { new OrdersBetween(1, From: new DateOnly(2024, 3, 11)), [2, 3] },
        { new NthOrderBetween(2, To: new DateOnly(2024, 3, 10)), [1] },
        { new NthOrderBetween(2), [1, 2] },
        { new Negation(new NthOrderBetween(2)), [3] },
        { new LifecycleIs([LifecycleStage.New]), [3] },
        { new AllOf([]), [1, 2, 3] },
        { new AnyOf([]), [] },
        { new AllOf([new InSegment("tier:2"), new Negation(new InSegment("saved:1"))]), [3] },
        { new TierIs([1, 2]), [1, 2, 3] },
    };

    [Theory]
    [MemberData(nameof(Rules))]
    public void Members_are_those_the_condition_holds_for(SegmentRule rule, int[] expected) => Assert.Equal(expected, Members(rule, Context()));

    [Fact]
    public void Whoever_comes_later_is_neither_in_a_rule_nor_in_its_contrary()
    {
        var rule = new NoOrderFor(1);
        var february = new SegmentContext(History, Purchases.Day("2024-02-01"));

        Assert.Equal([1, 2], Members(rule, february));
        Assert.Empty(Members(new Negation(rule), february));
    }

    [Fact]
    public void Without_orders_nobody_is_a_member() => Assert.Empty(RuleMembers.Of(new AllOf([]), new SegmentContext(new Purchases().Build())));

    [Fact]
    public void Unknown_segment_and_a_cycle_are_errors_that_name_the_condition()
    {
        var context = new SegmentContext(History) { Saved = static number => number < 3 ? new AllOf([new InSegment(InSegment.KeyOf(3 - number))]) : null };

        Assert.Equal(new RuleError("$.rule.of[1]", RuleProblem.UnknownSegment, "saved:9"), ErrorOf(new AllOf([new NoOrderFor(1), new InSegment("saved:9")])));
        Assert.Equal(new RuleError("$.rule.rule", RuleProblem.UnknownSegment, "moon:full"), ErrorOf(new Negation(new InSegment("moon:full"))));
        Assert.Equal(RuleProblem.Cycle, ErrorOf(new InSegment("saved:1")).Problem);
        Assert.Equal("saved:1 → saved:2 → saved:1", ErrorOf(new InSegment("saved:1")).Detail);

        RuleError ErrorOf(SegmentRule rule) => Assert.Throws<RuleException>(() => RuleMembers.Of(rule, context)).Error;
    }

    [Fact]
    public void What_a_model_expects_is_asked_as_of_the_day_and_both_bounds_count()
    {
        var context = new SegmentContext(CustomerSegments.At(History, null, new SegmentOptions())!)
        {
            Future = static day => new FutureFigures(customer => day.Month == 2 ? 0.25 : 0.5 * customer, static customer => 10 * customer),
            Saved = static _ => new FigureBetween(CustomerFigure.ChanceAlive, 25, 25),
        };

        Assert.Equal([2, 3], Members(new FigureBetween(CustomerFigure.ChanceAlive, 50, 100), context));
        Assert.Equal([1, 2], Members(new FigureBetween(CustomerFigure.PredictedValue, To: 10), context));
        Assert.Equal([1, 2], Members(new InSegment("saved:1", Purchases.Day("2024-02-01")), context));
    }

    [Fact]
    public void Where_no_model_can_say_the_condition_is_named_and_without_anybody_to_ask_it_is_a_mistake_of_the_program()
    {
        var refused = new SegmentContext(History) { Future = static _ => null };
        var worthless = new SegmentContext(History) { Future = static _ => new FutureFigures(static _ => 1, null) };
        var rule = new AllOf([new FigureBetween(CustomerFigure.ChanceAlive, From: 50), new Negation(new FigureBetween(CustomerFigure.PredictedValue, From: 1))]);

        Assert.Equal(new RuleError("$.rule.of[0]", RuleProblem.NoForecast), Assert.Throws<RuleException>(() => RuleMembers.Of(rule, refused)).Error);
        Assert.Equal(new RuleError("$.rule.of[1].rule", RuleProblem.NoForecast), Assert.Throws<RuleException>(() => RuleMembers.Of(rule, worthless)).Error);
        Assert.Throws<InvalidOperationException>(() => RuleMembers.Of(rule, new SegmentContext(History)));
    }

    [Fact]
    public void Built_in_segments_are_asked_by_their_keys_and_say_what_the_conditions_say()
    {
        var context = new SegmentContext(CustomerSegments.At(History, null, new SegmentOptions())!);

        Assert.Equal(Members(new LifecycleIs([LifecycleStage.New]), context), Members(new InSegment("lifecycle:new"), context));
        Assert.Equal(Members(new RfmIs([context.Scores!.SegmentOf(2)!.Value]), context), Members(new InSegment(BuiltInSegment.Of(context.Scores!.SegmentOf(2)!.Value).Key), context));
        Assert.Equal([1, 2, 3], Members(new TierIs([1, 2, 3]), context));
        Assert.Equal([3], Members(new TierIs([1]), context));
        Assert.Equal(RuleProblem.UnknownSegment, Assert.Throws<RuleException>(() => Members(new TierIs([9]), context)).Error.Problem);
    }

    private static int[] Members(SegmentRule rule, SegmentContext context) =>
        [.. RuleMembers.Of(rule, context).Index().Where(static member => member.Item).Select(member => context.History.CustomerIds[member.Index])];

    private static SegmentContext Context()
    {
        var cities = new DimensionBuilder();
        return new SegmentContext(History)
        {
            Details = OrderDetails.Of(
                History, [1, 2, 3, 4, 5], [new LineRow(1, 0, 1, 30), new LineRow(2, 1, 1, 50), new LineRow(3, 1, 1, 40), new LineRow(4, 0, 1, 20)],
                new Dimension(cities, [-1, -1, -1, -1, cities.CodeOf("Ubud")])),
            Saved = static _ => new OrdersBetween(2),
            BuiltIn = static key => key switch { "tier:1" => [true, false, false], "tier:2" => [false, true, true], _ => null },
        };
    }
}
