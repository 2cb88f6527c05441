using FsCheck.Fluent;
using RetentionDashboard.Components.Pages.Segments.Builder;
using RetentionDashboard.Localization;
using RetentionDashboard.Segments.Rules;
using RetentionDashboard.Tests.Segments.Rules;
using RetentionDashboard.Tests.Support;

namespace RetentionDashboard.Tests.Components.Pages.Segments.Builder;

/// <summary>A rule becomes rows and fields, and the rows say the rule again.</summary>
public sealed class DraftsTests : IDisposable
{
    private readonly Language _language = new("id");

    public void Dispose() => _language.Dispose();

    [Fact]
    public void Rule_is_the_same_after_it_was_a_draft() => Law.Holds(InventedRules.Any.ToArbitrary(), 500, static rule =>
    {
        var reading = DraftReader.Read(Drafts.Of(RuleJson.Read(RuleJson.Write(rule)).Rule));

        Assert.True(reading.IsComplete);
        Assert.Equal(Plain(rule) is var plain && IsGroup(plain) ? plain : new AllOf([plain]), reading.Rule);
    });

    [Fact]
    public void Draft_is_the_same_after_it_was_a_rule_and_a_copy_says_the_same() => Law.Holds(InventedRules.Any.ToArbitrary(), 200, static rule =>
    {
        var once = DraftReader.Read(Drafts.Of(rule)).Rule;

        Assert.Equal(once, DraftReader.Read(Drafts.Of(once)).Rule);
        Assert.Equal(once, DraftReader.Read((DraftGroup)Drafts.Of(once).Copy()).Rule);
    });

    [Fact]
    public void Error_of_a_rule_finds_the_row_that_it_is_about_past_rows_without_a_value()
    {
        var draft = Drafts.Of(new AllOf([new NoOrderFor(30), new Negation(new AnyOf([new NoOrderFor(60), new InSegment("moon:full")]))]));
        draft.Parts.Insert(0, new DraftRow(ConditionKind.Bought));

        var reading = DraftReader.Read(draft);
        var error = RuleErrors.Of(reading.Rule!, static _ => null, static _ => false)!;

        var row = Assert.IsType<DraftRow>(reading.At(error));
        Assert.Equal("moon:full", row.Segment);
        Assert.Equal("3.2", draft.PlaceOf(row));
    }

    [Fact]
    public void Row_without_a_value_is_left_out_and_one_that_cannot_be_read_leaves_no_rule()
    {
        var draft = Drafts.Of(new AllOf([new FigureBetween(CustomerFigure.Frequency), new NoOrderFor(30), new AnyOf([new Bought(new Goods(GoodsKind.Product, []))])]));

        var gaps = DraftReader.Read(draft);
        ((DraftRow)draft.Parts[1]).Low = "often";
        var wrong = DraftReader.Read(draft);

        Assert.Equal(new AllOf([new NoOrderFor(30)]), gaps.Rule);
        Assert.Equal([true, true], gaps.Problems.Select(static problem => problem.IsMissing));
        Assert.Null(wrong.Rule);
        Assert.Equal(draft.Parts[1], Assert.Single(wrong.Problems, static problem => !problem.IsMissing).Node);
    }

    [Theory]
    [InlineData("-1", nameof(Texts.Build_Range))]
    [InlineData("2,5", nameof(Texts.Build_WholeNumber))]
    [InlineData("99999", nameof(Texts.Build_Range))]
    [InlineData("x", nameof(Texts.Numbers_NotANumber))]
    public void Number_of_days_is_whole_and_within_reason(string typed, string text)
    {
        var draft = new DraftGroup { Parts = { new DraftRow(ConditionKind.NoOrderFor) { Low = typed } } };

        var problem = Assert.Single(DraftReader.Read(draft).Problems);

        Assert.Equal(DraftField.Low, problem.Field);
        Assert.Equal(Formats.Fill(Texts.ResourceManager.GetString(text, Texts.Culture)!, "1", "36.500"), problem.Text);
    }

    [Fact]
    public void Bounds_the_wrong_way_round_are_said_at_the_second_one()
    {
        var draft = new DraftGroup { Parts = { new DraftRow(ConditionKind.Of(CustomerFigure.Monetary)) { How = NumberHow.Between, Low = "200", High = "1,5" } } };

        var problem = Assert.Single(DraftReader.Read(draft).Problems);

        Assert.Equal((DraftField.High, Texts.Rules_Problem_Reversed), (problem.Field, problem.Text));
    }

    [Fact]
    public void Conditions_are_moved_within_their_group_alone()
    {
        var draft = Drafts.Of(new AllOf([new NoOrderFor(1), new NoOrderFor(2)]));
        var second = draft.Parts[1];

        Assert.False(draft.Move(second, 1));
        Assert.True(draft.Move(second, -1));
        var copy = (DraftRow)draft.Duplicate(second);
        copy.Low = "3";

        Assert.Equal(new AllOf([new NoOrderFor(2), new NoOrderFor(3), new NoOrderFor(1)]), DraftReader.Read(draft).Rule);
    }

    [Fact]
    public void Another_kind_of_condition_forgets_values_that_are_not_its_own()
    {
        var row = new DraftRow(ConditionKind.Of(OrderPlace.First, OrderProperty.Channel));
        row.Values.Add("web");

        row.Turn(ConditionKind.Of(OrderPlace.Last, OrderProperty.Channel));
        Assert.Equal(["web"], row.Values);
        row.Turn(ConditionKind.Of(OrderPlace.Last, OrderProperty.Country));
        Assert.Empty(row.Values);
    }

    [Fact]
    public void Every_kind_of_condition_has_a_key_of_its_own_and_is_found_by_it() =>
        Assert.All(ConditionKind.All, static kind => Assert.Same(kind, ConditionKind.Find(kind.Key)));

    // "Not not" is nothing, wherever it stands.
    private static SegmentRule Plain(SegmentRule rule) => rule switch
    {
        Negation { Rule: Negation twice } => Plain(twice.Rule),
        Negation not => new Negation(Plain(not.Rule)),
        AllOf all => new AllOf([.. all.Of.Select(Plain)]),
        AnyOf any => new AnyOf([.. any.Of.Select(Plain)]),
        _ => rule,
    };

    private static bool IsGroup(SegmentRule rule) => (rule is Negation not ? not.Rule : rule) is RuleOfSeveral<SegmentRule>;
}
