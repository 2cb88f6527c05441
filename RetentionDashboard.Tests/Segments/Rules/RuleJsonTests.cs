using FsCheck.Fluent;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Segments.Rules;

public sealed class RuleJsonTests
{
    [Fact]
    public void Any_rule_comes_back_from_its_json() => Law.Holds(InventedRules.Any.ToArbitrary(), 500, static rule =>
    {
        var reading = RuleJson.Read(RuleJson.Write(rule));

        Assert.Null(reading.Error);
        Assert.Equal(rule, reading.Rule);
    });

    [Fact]
    public void Json_is_the_one_that_is_kept_and_others_can_write()
    {
        var rule = new AllOf(
        [
            new FigureBetween(CustomerFigure.Monetary, From: 250.5m),
            new Negation(new OrderHas(OrderPlace.Last, OrderProperty.DiscountCode, ["HÉLLO"])),
            new AnyOf([new RfmIs([RfmSegment.AtRisk, RfmSegment.CannotLoseThem]), new LifecycleIs([LifecycleStage.AtRisk]), new TierIs([1])]),
            new BoughtWithin(new Goods(GoodsKind.Category, ["Tea"]), 60, new Goods(GoodsKind.Product, ["POT-1"])),
            new Bought(new Goods(GoodsKind.Product, ["CUP"]), To: new DateOnly(2024, 5, 1)),
            new BoughtTogether(new Goods(GoodsKind.Product, ["CUP"]), new Goods(GoodsKind.Category, ["Tea"])),
            new NthOrderLed(2, new Goods(GoodsKind.Product, ["CUP"]), ["BAG"]),
            new ProposedNext(new Goods(GoodsKind.Product, ["POT-1"])),
            new OrdersBetween(2, From: new DateOnly(2024, 1, 1)),
            new NthOrderBetween(3, To: new DateOnly(2024, 12, 31)),
            new NoOrderSince(new DateOnly(2024, 6, 1)),
            new NoOrderFor(30),
            new InSegment("saved:12"),
            new FigureBetween(CustomerFigure.ChanceAlive, 20, 62.5m),
            new FigureBetween(CustomerFigure.PredictedValue, From: 100),
        ]);

        const string json = """
            {"version":1,"rule":{"is":"all","of":[
            {"is":"figure","figure":"monetary","from":250.5},
            {"is":"not","rule":{"is":"order","order":"last","property":"discount-code","of":["HÉLLO"]}},
            {"is":"any","of":[{"is":"rfm","of":["at-risk","cannot-lose-them"]},{"is":"lifecycle","of":["at-risk"]},{"is":"tier","of":[1]}]},
            {"is":"bought-within","goods":{"kind":"category","of":["Tea"]},"days":60,"after":{"kind":"product","of":["POT-1"]}},
            {"is":"bought","goods":{"kind":"product","of":["CUP"]},"to":"2024-05-01"},
            {"is":"bought-together","goods":{"kind":"product","of":["CUP"]},"with":{"kind":"category","of":["Tea"]}},
            {"is":"nth-order-led","number":2,"goods":{"kind":"product","of":["CUP"]},"without":["BAG"]},
            {"is":"proposed-next","goods":{"kind":"product","of":["POT-1"]}},
            {"is":"orders-between","atLeast":2,"from":"2024-01-01"},
            {"is":"nth-order","number":3,"to":"2024-12-31"},
            {"is":"no-order-since","day":"2024-06-01"},
            {"is":"no-order-for","days":30},
            {"is":"segment","key":"saved:12"},
            {"is":"figure","figure":"chance-alive","from":20,"to":62.5},
            {"is":"figure","figure":"predicted-value","from":100}]}}
            """;

        Assert.Equal(rule, RuleJson.Read(json).Rule);
        Assert.Equal(rule, RuleJson.Read(RuleJson.Write(rule)).Rule);
        Assert.Contains("HÉLLO", RuleJson.Write(rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "$", RuleProblem.Unreadable, null)]
    [InlineData("[]", "$", RuleProblem.Unreadable, null)]
    [InlineData("""{"rule":{}}""", "$", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":2,"rule":{"is":"hopes"}}""", "$.version", RuleProblem.UnknownVersion, "2")]
    [InlineData("""{"version":"1","rule":{}}""", "$.version", RuleProblem.UnknownVersion, "1")]
    [InlineData("""{"version":1}""", "$.rule", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":null}""", "$.rule", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"all","of":[{"is":"no-order-for","days":3},{"is":"not","rule":{"is":"hopes"}}]}}""", "$.rule.of[1].rule", RuleProblem.UnknownCondition, "hopes")]
    [InlineData("""{"version":1,"rule":{"is":"all","of":[{"is":"tier","of":[1]},3]}}""", "$.rule.of[1]", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"not","rule":{"is":"no-order-for","days":"many"}}}""", "$.rule.rule.days", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"any","of":[{"is":"figure","figure":"luck","from":1}]}}""", "$.rule.of[0].figure", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"not","rule":{"is":"no-order-for","days":3,"weeks":1}}}""", "$.rule.rule.weeks", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"not","rule":{"is":"no-order-for"}}}""", "$.rule.rule", RuleProblem.Unreadable, null)]
    [InlineData("""{"version":1,"rule":{"is":"any","of":[{"is":"all","of":[]}]}}""", "$.rule.of[0]", RuleProblem.Empty, null)]
    [InlineData("""{"version":1,"rule":{"is":"not","rule":{"is":"figure","figure":"frequency"}}}""", "$.rule.rule", RuleProblem.Empty, null)]
    [InlineData("""{"version":1,"rule":{"is":"figure","figure":"frequency","from":3,"to":2}}""", "$.rule", RuleProblem.Reversed, null)]
    [InlineData("""{"version":1,"rule":{"is":"nth-order","number":2,"from":"2024-02-01","to":"2024-01-01"}}""", "$.rule", RuleProblem.Reversed, null)]
    [InlineData("""{"version":1,"rule":{"is":"figure","figure":"recency-score","to":6}}""", "$.rule", RuleProblem.OutOfRange, null)]
    [InlineData("""{"version":1,"rule":{"is":"figure","figure":"chance-alive","to":101}}""", "$.rule", RuleProblem.OutOfRange, null)]
    [InlineData("""{"version":1,"rule":{"is":"figure","figure":"predicted-value","from":-1}}""", "$.rule", RuleProblem.OutOfRange, null)]
    [InlineData("""{"version":1,"rule":{"is":"figure","figure":"monetary","to":0.00001}}""", "$.rule", RuleProblem.OutOfRange, null)]
    [InlineData("""{"version":1,"rule":{"is":"no-order-for","days":0}}""", "$.rule", RuleProblem.OutOfRange, null)]
    [InlineData("""{"version":1,"rule":{"is":"order","order":"first","property":"channel","of":[" "]}}""", "$.rule", RuleProblem.Empty, null)]
    public void Error_names_the_path_of_the_condition(string json, string path, RuleProblem problem, string? detail)
    {
        var reading = RuleJson.Read(json);

        Assert.Null(reading.Rule);
        Assert.Equal(new RuleError(path, problem, detail), reading.Error);
    }

    [Fact]
    public void Rule_that_is_nested_too_deep_is_refused_where_it_becomes_so()
    {
        SegmentRule rule = new NoOrderFor(1);
        for (var i = 0; i < 16; i++)
        {
            rule = new Negation(rule);
        }

        var error = RuleJson.Read(RuleJson.Write(rule)).Error!;

        Assert.Equal(RuleProblem.TooDeep, error.Problem);
        Assert.EndsWith(".rule.rule", error.Path, StringComparison.Ordinal);
        Assert.Null(RuleJson.Read(RuleJson.Write(((Negation)rule).Rule)).Error);
    }

    [Fact]
    public void Segments_that_ask_about_each_other_are_a_cycle_that_names_them()
    {
        var saved = new Dictionary<int, SegmentRule> { [1] = new Negation(new InSegment("saved:2")), [2] = new AllOf([new NoOrderFor(1), new InSegment("saved:1")]) };
        var rule = new AnyOf([new InSegment("tier:1"), new InSegment("saved:1")]);

        Assert.Equal(new RuleError("$.rule.of[1]", RuleProblem.Cycle, "saved:1 → saved:2 → saved:1"), RuleErrors.Of(rule, saved.GetValueOrDefault, static _ => true));
        Assert.Equal(new RuleError("$.rule", RuleProblem.Cycle, "saved:7 → saved:7"), RuleErrors.Of(new InSegment("saved:7"), static _ => new NoOrderFor(1), static _ => true, own: 7));
        Assert.Equal(new RuleError("$.rule.of[0]", RuleProblem.UnknownSegment, "tier:1"), RuleErrors.Of(rule, saved.GetValueOrDefault, static _ => false));
        Assert.Equal(new RuleError("$.rule.rule", RuleProblem.UnknownSegment, "saved:3"), RuleErrors.Of(new Negation(new InSegment("saved:3")), saved.GetValueOrDefault, static _ => true));
        Assert.Null(RuleErrors.Of(new AllOf([new InSegment("saved:5"), new InSegment("saved:5")]), static _ => new NoOrderFor(1), static _ => true));
    }
}
