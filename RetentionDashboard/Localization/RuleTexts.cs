using System.Globalization;
using System.Text.RegularExpressions;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Localization;

/// <summary>Says a rule as one sentence, and what is wrong with one.</summary>
public static partial class RuleTexts
{
    /// <summary>"Customers for whom frequency is at least 3 orders, and the channel of the last order is Instagram or Web."</summary>
    public static string Sentence(SegmentRule rule, RuleWords words) => rule switch
    {
        AllOf { Of.Count: 0 } => Texts.Rules_Everybody,
        AnyOf { Of.Count: 0 } => Texts.Rules_Nobody,
        _ => Formats.Fill(Texts.Rules_Sentence, Clause(rule, words, false)),
    };

    /// <summary>One condition: "they bought Green tea".</summary>
    public static string Condition(SegmentRule rule, RuleWords words) => Clause(rule, words, false);

    /// <summary>"Condition 2.1: the lower bound is above the upper one."</summary>
    public static string Problem(RuleError error)
    {
        var place = string.Join('.', Place().Matches(error.Path).Select(static step => Formats.Count(int.Parse(step.Groups[1].ValueSpan, CultureInfo.InvariantCulture) + 1)));
        return place.Length == 0 ? Words(error) : Formats.Fill(Texts.Rules_ProblemAt, place, Words(error));
    }

    /// <summary>What is wrong, without the place, and with the names of the segments that it is about.</summary>
    public static string Reason(RuleError error, RuleWords words) =>
        Words(error.Detail is { } detail ? error with { Detail = string.Join(" → ", detail.Split(" → ").Select(key => words.Segment(key) ?? key)) } : error);

    /// <summary>Why a segment was not kept or removed.</summary>
    public static string Problem(SegmentProblem problem) => problem.Kind switch
    {
        SegmentProblemKind.NoName => Texts.Rules_NoName,
        SegmentProblemKind.NameTooLong => Formats.Fill(Texts.Rules_NameTooLong, SavedSegments.LongestName),
        SegmentProblemKind.NameTaken => Texts.Rules_NameTaken,
        SegmentProblemKind.DescriptionTooLong => Formats.Fill(Texts.Rules_DescriptionTooLong, SavedSegments.LongestDescription),
        SegmentProblemKind.InUse => Formats.Fill(Texts.Rules_InUse, string.Join(", ", problem.UsedBy ?? [])),
        SegmentProblemKind.Gone => Texts.Rules_Gone,
        _ => problem.Error is { } error ? Problem(error) : Texts.Rules_Problem_Unreadable,
    };

    private static string Clause(SegmentRule rule, RuleWords words, bool inner) => rule switch
    {
        RuleOfSeveral<SegmentRule> { Of.Count: 1 } group => Clause(group.Of[0], words, inner),
        AllOf { Of.Count: 0 } => Texts.Rules_Always,
        AnyOf { Of.Count: 0 } => Texts.Rules_Never,
        AllOf all => Group(all, Texts.Rules_And, words, inner),
        AnyOf any => Group(any, Texts.Rules_Or, words, inner),
        Negation not => Formats.Fill(Texts.Rules_Not, Clause(not.Rule, words, false)),
        FigureBetween figure => Figure(figure, words),
        RfmIs rfm => Formats.Fill(Texts.Rules_Rfm, Either(rfm.Of, SegmentTexts.Name)),
        LifecycleIs lifecycle => Formats.Fill(Texts.Rules_Lifecycle, Either(lifecycle.Of, SegmentTexts.Name)),
        TierIs tiers => Formats.Fill(Texts.Rules_Tier, Either(tiers.Of, static tier => Formats.Count(tier))),
        OrderHas has => Formats.Fill(
            has.Order == OrderPlace.First ? Texts.Rules_FirstOrder : Texts.Rules_LastOrder, Property(has.Property),
            Either(has.Of, value => has.Property is OrderProperty.Product or OrderProperty.MainProduct ? words.Product(value) ?? value : value)),
        OrderDiscount { Order: OrderPlace.First } discount => discount.Use == DiscountUse.With ? Texts.Rules_FirstWithDiscount : Texts.Rules_FirstWithoutDiscount,
        OrderDiscount discount => discount.Use == DiscountUse.With ? Texts.Rules_LastWithDiscount : Texts.Rules_LastWithoutDiscount,
        Bought bought => Dated(Formats.Fill(Texts.Rules_Bought, Name(bought.Goods, words)), bought.From, bought.To),
        BoughtWithin { Days: >= BoughtWithin.EverAfter } bought => Formats.Fill(Texts.Rules_BoughtAfter, Name(bought.Goods, words), Name(bought.After, words)),
        BoughtWithin bought => Formats.Fill(Texts.Rules_BoughtWithin, Name(bought.Goods, words), Formats.Days(bought.Days), Name(bought.After, words)),
        BoughtTogether bought => Dated(Formats.Fill(Texts.Rules_BoughtTogether, Name(bought.Goods, words), Name(bought.With, words)), bought.From, bought.To),
        NthOrderLed { Without.Count: 0 } led => Formats.Fill(Texts.Rules_NthOrderLed, Formats.Count(led.Number), Name(led.Goods, words)),
        NthOrderLed led => Formats.Fill(
            Texts.Rules_NthOrderLedWithout, Formats.Count(led.Number), Name(led.Goods, words), Either(led.Without, key => led.Goods.Kind == GoodsKind.Product ? words.Product(key) ?? key : key)),
        ProposedNext proposed => Formats.Fill(Texts.Rules_ProposedNext, Name(proposed.Goods, words)),
        NoOrderSince since => Formats.Fill(Texts.Rules_NoOrderSince, Formats.Date(since.Day)),
        NoOrderFor silence => Formats.Fill(Texts.Rules_NoOrderFor, Formats.Days(silence.Days)),
        OrdersBetween orders => Formats.Fill(Texts.Rules_OrdersBetween, Formats.Orders(orders.AtLeast), When(orders.From, orders.To)),
        NthOrderBetween nth => Formats.Fill(Texts.Rules_NthOrder, Formats.Count(nth.Number), When(nth.From, nth.To)),
        InSegment { AsOf: { } day } segment => Formats.Fill(Texts.Rules_SegmentAsOf, words.Segment(segment.Key) ?? segment.Key, Formats.Date(day)),
        InSegment segment => Formats.Fill(Texts.Rules_Segment, words.Segment(segment.Key) ?? segment.Key),
        _ => throw new ArgumentException("No words for " + rule.GetType().Name, nameof(rule)),
    };

    private static string Group(RuleOfSeveral<SegmentRule> group, string between, RuleWords words, bool inner)
    {
        var clause = string.Join(between, group.Of.Select(part => Clause(part, words, true)));
        return inner ? "(" + clause + ")" : clause;
    }

    private static string Figure(FigureBetween rule, RuleWords words)
    {
        return Formats.Fill(Name(), (rule.From, rule.To) switch
        {
            ({ } from, null) => Formats.Fill(Texts.Rules_AtLeast, Value(from)),
            (null, { } to) => Formats.Fill(Texts.Rules_AtMost, Value(to)),
            ({ } from, { } to) when from == to => Formats.Fill(Texts.Rules_Exactly, Value(from)),
            ({ } from, { } to) => Formats.Fill(Texts.Rules_Range, Value(from), Value(to)),
            _ => Texts.Rules_AnyValue,
        });

        string Name() => rule.Figure switch
        {
            CustomerFigure.Recency => Texts.Rules_Recency,
            CustomerFigure.Frequency => Texts.Rules_Frequency,
            CustomerFigure.Monetary => Texts.Rules_Monetary,
            CustomerFigure.AverageOrderValue => Texts.Rules_AverageOrderValue,
            CustomerFigure.DaysSinceFirstOrder => Texts.Rules_DaysSinceFirstOrder,
            CustomerFigure.RecencyScore => Texts.Rules_RecencyScore,
            CustomerFigure.FrequencyScore => Texts.Rules_FrequencyScore,
            CustomerFigure.ChanceAlive => Texts.Rules_ChanceAlive,
            CustomerFigure.PredictedValue => Texts.Rules_PredictedValue,
            CustomerFigure.FirstOrderValue => Texts.Rules_FirstOrderValue,
            CustomerFigure.DaysToFulfilment => Texts.Rules_DaysToFulfilment,
            _ => Texts.Rules_MonetaryScore,
        };

        string Value(decimal value) => rule.Figure switch
        {
            CustomerFigure.Recency or CustomerFigure.DaysSinceFirstOrder or CustomerFigure.DaysToFulfilment => Formats.Days(value),
            CustomerFigure.Frequency => Formats.Orders(value),
            CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.PredictedValue or CustomerFigure.FirstOrderValue => Formats.MoneyExact(value, words.Currency),
            CustomerFigure.ChanceAlive => Formats.Rate(value) + "%",
            _ => Formats.Number(value, 0),
        };
    }

    /// <summary>"channel", "discount code".</summary>
    public static string Property(OrderProperty property) => property switch
    {
        OrderProperty.Channel => Texts.Rules_Channel,
        OrderProperty.Country => Texts.Rules_Country,
        OrderProperty.Region => Texts.Rules_Region,
        OrderProperty.City => Texts.Rules_City,
        OrderProperty.Product => Texts.Rules_Product,
        OrderProperty.Category => Texts.Rules_Category,
        OrderProperty.MainProduct => Texts.Rules_MainProduct,
        OrderProperty.MainCategory => Texts.Rules_MainCategory,
        _ => Texts.Rules_DiscountCode,
    };

    private static string Name(Goods goods, RuleWords words) => goods.Kind == GoodsKind.Product
        ? Either(goods.Of, key => words.Product(key) ?? key)
        : Formats.Fill(Texts.Rules_OfCategory, Either(goods.Of, static category => category));

    private static string Dated(string clause, DateOnly? from, DateOnly? to) => (from ?? to) is null ? clause : $"{clause} {When(from, to)}";

    private static string When(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        ({ } day, null) => Formats.Fill(Texts.Rules_From, Formats.Date(day)),
        (null, { } day) => Formats.Fill(Texts.Rules_To, Formats.Date(day)),
        ({ } first, { } last) => Formats.Fill(Texts.Rules_Between, Formats.Date(first), Formats.Date(last)),
        _ => Texts.Rules_AnyTime,
    };

    private static string Either<T>(IReadOnlyList<T> values, Func<T, string> name) =>
        values.Count < 2 ? string.Concat(values.Select(name))
        : Formats.Fill(Texts.Rules_Either, string.Join(", ", values.SkipLast(1).Select(name)), name(values[^1]));

    private static string Words(RuleError error) => error.Problem switch
    {
        RuleProblem.UnknownVersion => Formats.Fill(Texts.Rules_Problem_UnknownVersion, error.Detail),
        RuleProblem.UnknownCondition => Formats.Fill(Texts.Rules_Problem_UnknownCondition, error.Detail),
        RuleProblem.Empty => Texts.Rules_Problem_Empty,
        RuleProblem.Reversed => Texts.Rules_Problem_Reversed,
        RuleProblem.OutOfRange => Texts.Rules_Problem_OutOfRange,
        RuleProblem.TooDeep => Texts.Rules_Problem_TooDeep,
        RuleProblem.UnknownSegment => Formats.Fill(Texts.Rules_Problem_UnknownSegment, error.Detail),
        RuleProblem.Cycle => Formats.Fill(Texts.Rules_Problem_Cycle, error.Detail),
        RuleProblem.NoForecast => Texts.Rules_Problem_NoForecast,
        _ => Texts.Rules_Problem_Unreadable,
    };

    [GeneratedRegex(@"\.of\[(\d+)\]")]
    private static partial Regex Place();
}
