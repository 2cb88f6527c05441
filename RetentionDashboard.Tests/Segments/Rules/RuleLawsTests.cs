using FsCheck;
using FsCheck.Fluent;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments.Rules;

/// <summary>Laws of segments over invented shops and rules, and a second way to find their members.</summary>
public sealed class RuleLawsTests
{
    private static readonly SegmentRule[] Saved =
    [
        new AnyOf([new FigureBetween(CustomerFigure.Frequency, From: 3), new Bought(new Goods(GoodsKind.Product, ["P1"]))]),
        new Negation(new AllOf([new InSegment("saved:1"), new NoOrderFor(30)])),
    ];

    [Fact]
    public void Members_of_any_rule_are_those_found_the_slow_way() => Law.Holds(Cases(), 600, static one =>
        Assert.Equal(new NaiveRules(one.Shop, one.AsOf, SavedRule, IsInTier).Members(one.Rule), Ids(one.Rule, one.Context)));

    [Fact]
    public void Members_as_of_a_day_are_those_of_the_history_cut_there() => Law.Holds(Cases(), 300, static one =>
        Assert.Equal(Ids(one.Rule, Context(one.Shop, one.Shop.Build().UpTo(one.AsOf), null)), Ids(one.Rule, one.Context)));

    [Fact]
    public void Nobody_is_in_a_rule_and_its_contrary_and_every_customer_is_in_one() => Law.Holds(Cases(), 200, static one =>
    {
        Assert.Empty(Ids(new AllOf([one.Rule, new Negation(one.Rule)]), one.Context));
        Assert.Equal(Ids(new AllOf([]), one.Context), Ids(new AnyOf([new Negation(one.Rule), one.Rule]), one.Context));
    });

    [Fact]
    public void Not_all_is_any_that_is_not_and_not_any_is_all_that_are_not() => Law.Holds(Cases(), 200, static one =>
    {
        SegmentRule[] parts = [one.Rule, one.Other, one.Rule is RuleOfSeveral<SegmentRule> group ? group.Of[^1] : one.Other];
        SegmentRule[] contraries = [.. parts.Select(static part => new Negation(part))];

        Assert.Equal(Ids(new AnyOf(contraries), one.Context), Ids(new Negation(new AllOf(parts)), one.Context));
        Assert.Equal(Ids(new AllOf(contraries), one.Context), Ids(new Negation(new AnyOf(parts)), one.Context));
    });

    [Fact]
    public void Sequence_of_conditions_and_an_other_twice_change_nobody() => Law.Holds(Cases(), 200, static one =>
    {
        SegmentRule[] parts = [one.Rule, one.Other, Saved[0]];
        SegmentRule[] turned = [Saved[0], one.Rule, one.Other, one.Rule];

        Assert.Equal(Ids(new AllOf(parts), one.Context), Ids(new AllOf(turned), one.Context));
        Assert.Equal(Ids(new AnyOf(parts), one.Context), Ids(new AnyOf(turned), one.Context));
    });

    [Fact]
    public void A_rule_that_needs_no_details_or_no_forecast_is_answered_without() => Law.Holds(Cases(), 300, static one =>
    {
        var needs = (Details: RuleNeeds.Details(one.Rule, SavedRule), Forecast: RuleNeeds.Forecast(one.Rule, SavedRule));
        var bare = new SegmentContext(one.Context.History, one.AsOf)
        {
            Details = needs.Details ? one.Context.Details : null,
            Future = needs.Forecast ? one.Context.Future : null,
            Options = one.Context.Options,
            Saved = SavedRule,
            BuiltIn = one.Context.BuiltIn,
        };
        if (!needs.Details || !needs.Forecast)
        {
            Assert.Equal(Ids(one.Rule, one.Context), Ids(one.Rule, bare));
        }
    });

    private static SegmentRule? SavedRule(int number) => Saved.ElementAtOrDefault(number - 1);

    // Any sets of customers will do for tiers.
    private static bool IsInTier(string key, int customer) => key == $"tier:{1 + (customer % 3)}";

    private static int[] Ids(SegmentRule rule, SegmentContext context)
    {
        var members = RuleMembers.Of(rule, context);
        Assert.Equal(context.History.CustomerCount, members.Length);
        return [.. context.History.CustomerIds.ToArray().Where((_, customer) => members[customer])];
    }

    private static SegmentContext Context(RandomShop shop, OrderHistory history, DateOnly? asOf)
    {
        var rows = shop.Orders.Where(order => order.CustomerId is not null && !(order.Day > history.AsOf)).OrderBy(static order => order.CustomerId)
            .ThenBy(static order => order.Day).ThenBy(static order => order.SecondOfDay).ThenBy(static order => order.Id).ToArray();
        var cities = new DimensionBuilder();
        int[] cityOf = [.. rows.Select(order => cities.CodeOf(NaiveRules.CityOf(order)))];
        LineRow[] lines = [.. rows.SelectMany(static order => RandomShop.ProductsOf(order).Select(product => new LineRow(order.Id, product, 1, 10)))];
        return new SegmentContext(history, asOf)
        {
            Details = OrderDetails.Of(history, [.. rows.Select(static order => order.Id)], lines, new Dimension(cities, cityOf), [.. rows.Select(static order => NaiveRules.DaysToFulfilmentOf(order) is { } days ? order.Day.DayNumber + days : 0)]),
            Options = new AnalysisOptions { ActivityWindowDays = NaiveRules.Window },
            Saved = SavedRule,
            Future = _ => new FutureFigures(customer => NaiveRules.ChanceOf(history.CustomerIds[customer]), customer => NaiveRules.WorthOf(history.CustomerIds[customer])),
            BuiltIn = key => [.. history.CustomerIds.ToArray().Select(customer => IsInTier(key, customer))],
        };
    }

    private static Arbitrary<Case> Cases() => (
        from seed in Gen.Choose(1, 5000)
        from day in Gen.Choose(20, 330)
        from rule in InventedRules.Any
        from other in InventedRules.Any
        select new Case(seed, day, rule, other)).ToArbitrary();

    private sealed record Case(int Seed, int Day, SegmentRule Rule, SegmentRule Other)
    {
        public RandomShop Shop => RandomShop.Rows(Seed);

        public DateOnly AsOf => new DateOnly(2024, 1, 1).AddDays(Day);

        public SegmentContext Context => RuleLawsTests.Context(Shop, Shop.Build(), AsOf);
    }
}
