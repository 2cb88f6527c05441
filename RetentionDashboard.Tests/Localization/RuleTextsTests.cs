using FsCheck.Fluent;
using RetentionDashboard.Localization;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Localization;

public sealed class RuleTextsTests
{
    private static readonly RuleWords Words = new("USD", static key => key == "TEA-1" ? "Green tea" : null, static key => key == "saved:12" ? "Good ones" : null);

    private static readonly SegmentRule Rule = new AllOf(
    [
        new FigureBetween(CustomerFigure.Monetary, From: 1250.5m),
        new OrderHas(OrderPlace.Last, OrderProperty.Channel, ["Instagram", "Web", "Mail"]),
        new AnyOf([new BoughtWithin(new Goods(GoodsKind.Product, ["TEA-1"]), 60, new Goods(GoodsKind.Category, ["Pots"])), new OrdersBetween(2, new DateOnly(2024, 1, 1), new DateOnly(2024, 3, 31))]),
        new Negation(new InSegment("saved:12")),
    ]);

    [Fact]
    public void Rule_is_one_sentence_in_English()
    {
        using var language = new Language("en-US");

        Assert.Equal(
            "Customers for whom lifetime net revenue is at least $1,250.50 and the channel of the last order is Instagram, Web or Mail and (they bought Green tea in a later order within 60 days of "
            + "something of Pots or they placed at least 2 orders between 1 Jan 2024 and 31 Mar 2024) and not (they are in the segment “Good ones”).",
            RuleTexts.Sentence(Rule, Words));
    }

    [Fact]
    public void Rule_is_one_sentence_in_Indonesian()
    {
        using var language = new Language("id-ID");

        Assert.Equal(
            "Pelanggan dengan syarat: total pendapatan bersih minimal $1.250,50 dan kanal pesanan terakhir adalah Instagram, Web atau Mail dan (membeli Green tea di pesanan berikutnya dalam 60 hari setelah "
            + "sesuatu dari Pots atau membuat minimal 2 pesanan antara 1 Jan 2024 dan 31 Mar 2024) dan bukan (termasuk segmen “Good ones”).",
            RuleTexts.Sentence(Rule, Words));
    }

    [Theory]
    [InlineData("en-US")]
    [InlineData("id-ID")]
    public void Any_rule_has_a_sentence_without_gaps(string language)
    {
        using var chosen = new Language(language);

        Law.Holds(InventedRules.Any.ToArbitrary(), 200, static rule =>
        {
            var sentence = RuleTexts.Sentence(rule, Words);
            Assert.EndsWith(".", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("{", sentence, StringComparison.Ordinal);
            Assert.DoesNotContain("  ", sentence, StringComparison.Ordinal);
            Assert.Equal(sentence.Count(static letter => letter == '('), sentence.Count(static letter => letter == ')'));
        });
    }

    [Fact]
    public void Figures_say_their_bounds_with_their_unit()
    {
        using var language = new Language("en-US");

        Assert.Equal("recency is from 1 day to 30 days", Condition(CustomerFigure.Recency, 1, 30));
        Assert.Equal("frequency is exactly 1 order", Condition(CustomerFigure.Frequency, 1, 1));
        Assert.Equal("the monetary score is at most 3", Condition(CustomerFigure.MonetaryScore, null, 3));
        Assert.Equal("the chance that they still buy is from 20% to 62.5%", Condition(CustomerFigure.ChanceAlive, 20, 62.5m));
        Assert.Equal("the value predicted for the next 12 months is at least $120.00", Condition(CustomerFigure.PredictedValue, 120, null));
        Assert.Equal("the value of the first order is at most $49.50", Condition(CustomerFigure.FirstOrderValue, null, 49.5m));
        Assert.Equal("the time from the first order to its fulfilment is from 4 days to 7 days", Condition(CustomerFigure.DaysToFulfilment, 4, 7));
        Assert.Equal("the main product of the first order is Green tea", RuleTexts.Condition(new OrderHas(OrderPlace.First, OrderProperty.MainProduct, ["TEA-1"]), Words));
        Assert.Equal("the RFM name is Champions or At Risk", RuleTexts.Condition(new RfmIs([RfmSegment.Champions, RfmSegment.AtRisk]), Words));
        Assert.Equal("they have not ordered for 30 days", RuleTexts.Condition(new NoOrderFor(30), Words));
        Assert.Equal("order number 3 was placed on 1 Feb 2024 or later", RuleTexts.Condition(new NthOrderBetween(3, new DateOnly(2024, 2, 1)), Words));
        Assert.Equal("they bought P1 in a later order than P2", RuleTexts.Condition(new BoughtWithin(Product("P1"), 36_500, Product("P2")), Words));
        Assert.Equal("they bought P1 on 1 Feb 2024 or later", RuleTexts.Condition(new Bought(Product("P1"), new DateOnly(2024, 2, 1)), Words));
        Assert.Equal("they bought P1 together with something of Tea in one order", RuleTexts.Condition(new BoughtTogether(Product("P1"), new Goods(GoodsKind.Category, ["Tea"])), Words));
        Assert.Equal("the largest item of order number 2 is Green tea, not counting P1 or P2", RuleTexts.Condition(new NthOrderLed(2, Product("TEA-1"), ["P1", "P2"]), Words));
        Assert.Equal("the best to propose next is Green tea", RuleTexts.Condition(new ProposedNext(Product("TEA-1")), Words));
        Assert.Equal("All customers.", RuleTexts.Sentence(new AllOf([]), Words));

        static Goods Product(string key) => new(GoodsKind.Product, [key]);

        static string Condition(CustomerFigure figure, decimal? from, decimal? to) => RuleTexts.Condition(new FigureBetween(figure, from, to), Words);
    }

    [Fact]
    public void Error_names_the_condition_by_its_place()
    {
        using var language = new Language("en-US");

        Assert.Equal("Condition 2.1: The lower bound is above the upper one.", RuleTexts.Problem(new RuleError("$.rule.of[1].rule.of[0]", RuleProblem.Reversed)));
        Assert.Equal("There is no condition “hopes”.", RuleTexts.Problem(new RuleError("$.rule", RuleProblem.UnknownCondition, "hopes")));
        Assert.Equal("Other segments ask about this one: A, B.", RuleTexts.Problem(new SegmentProblem(SegmentProblemKind.InUse, UsedBy: ["A", "B"])));
        Assert.Equal(Enum.GetValues<RuleProblem>().Length, Enum.GetValues<RuleProblem>().Select(static problem => RuleTexts.Problem(new RuleError("$", problem, "x"))).Distinct().Count());
        Assert.Equal(Enum.GetValues<SegmentProblemKind>().Length, Enum.GetValues<SegmentProblemKind>().Select(static kind => RuleTexts.Problem(new SegmentProblem(kind))).Distinct().Count());
    }
}
