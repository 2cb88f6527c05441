using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Names of what the builder offers.</summary>
internal static class BuildWords
{
    public static string Family(ConditionFamily family) => family switch
    {
        ConditionFamily.Customer => Texts.Build_Family_Customer,
        ConditionFamily.Rfm => Texts.Build_Family_Rfm,
        ConditionFamily.FirstOrder => Texts.Build_Family_FirstOrder,
        ConditionFamily.LastOrder => Texts.Build_Family_LastOrder,
        ConditionFamily.Orders => Texts.Build_Family_Orders,
        ConditionFamily.Forecast => Texts.Rules_Build_Family_Forecast,
        _ => Texts.Build_Family_Segment,
    };

    /// <summary>"Days since the last order", "First order: channel".</summary>
    public static string Name(ConditionKind kind) => kind switch
    {
        { Figure: { } figure } => Name(figure),
        { Place: OrderPlace.First, Property: { } property } => Formats.Fill(Texts.Build_FirstOrder, RuleTexts.Property(property)),
        { Place: OrderPlace.Last, Property: { } property } => Formats.Fill(Texts.Build_LastOrder, RuleTexts.Property(property)),
        { Place: OrderPlace.First } => Formats.Fill(Texts.Build_FirstOrder, Texts.Build_Discount),
        { Place: OrderPlace.Last } => Formats.Fill(Texts.Build_LastOrder, Texts.Build_Discount),
        _ when kind == ConditionKind.RfmName => Texts.Build_RfmName,
        _ when kind == ConditionKind.Lifecycle => Texts.Build_Lifecycle,
        _ when kind == ConditionKind.Tier => Texts.Build_Tier,
        _ when kind == ConditionKind.Bought => Texts.Build_Bought,
        _ when kind == ConditionKind.BoughtWithin => Texts.Build_BoughtWithin,
        _ when kind == ConditionKind.BoughtTogether => Texts.Build_BoughtTogether,
        _ when kind == ConditionKind.NthOrderLed => Texts.Build_NthOrderLed,
        _ when kind == ConditionKind.ProposedNext => Texts.Build_ProposedNext,
        _ when kind == ConditionKind.NoOrderFor => Texts.Build_NoOrderFor,
        _ when kind == ConditionKind.NoOrderSince => Texts.Build_NoOrderSince,
        _ when kind == ConditionKind.OrdersBetween => Texts.Build_OrdersBetween,
        _ when kind == ConditionKind.NthOrder => Texts.Build_NthOrder,
        _ => Texts.Build_Segment,
    };

    public static string Name(NumberHow how) => how switch
    {
        NumberHow.AtLeast => Texts.Build_AtLeast,
        NumberHow.AtMost => Texts.Build_AtMost,
        NumberHow.Exactly => Texts.Build_Exactly,
        _ => Texts.Build_Between,
    };

    public static string Name(GoodsKind kind) => kind == GoodsKind.Product ? Texts.Build_Products : Texts.Build_Categories;

    public static string Name(DiscountUse use) => use == DiscountUse.With ? Texts.Build_WithDiscount : Texts.Build_WithoutDiscount;

    /// <summary>What a number counts; empty for a score.</summary>
    public static string Unit(CustomerFigure figure, string currency) => figure switch
    {
        CustomerFigure.Recency or CustomerFigure.DaysSinceFirstOrder or CustomerFigure.DaysToFulfilment => Texts.Build_DaysUnit,
        CustomerFigure.Frequency => Texts.Build_OrdersUnit,
        CustomerFigure.Monetary or CustomerFigure.AverageOrderValue or CustomerFigure.PredictedValue or CustomerFigure.FirstOrderValue => currency,
        CustomerFigure.ChanceAlive => "%",
        _ => "",
    };

    /// <summary>The values of a condition that has few: names of scores, stages, tiers.</summary>
    public static IReadOnlyList<RuleChoice> Few(ConditionKind kind, StoreInfo store) =>
        kind == ConditionKind.RfmName ? [.. Enum.GetValues<RfmSegment>().Select(static name => new RuleChoice(name.ToString(), SegmentTexts.Name(name)))]
        : kind == ConditionKind.Lifecycle ? [.. Enum.GetValues<LifecycleStage>().Select(static stage => new RuleChoice(stage.ToString(), SegmentTexts.Name(stage)))]
        : [.. Enumerable.Range(1, store.LoyaltyTiers.Count).Select(static tier => new RuleChoice(tier.ToString(CultureInfo.InvariantCulture), Formats.Fill(Texts.Segments_Tier, Formats.Count(tier))))];

    /// <summary>What a rule's sentence has to know of a store.</summary>
    public static RuleWords Of(RuleChoices choices, IReadOnlyList<KeptSegment> segments) => new(
        choices.Store.Currency,
        choices.ProductNames.GetValueOrDefault,
        key => BuiltInSegment.Find(key) is { } segment ? SegmentTexts.Full(segment)
            : InSegment.SavedNumber(key) is { } number ? segments.FirstOrDefault(kept => kept.Id == number)?.Name : null);

    private static string Name(CustomerFigure figure) => figure switch
    {
        CustomerFigure.Recency => Texts.Build_Recency,
        CustomerFigure.Frequency => Texts.Build_Frequency,
        CustomerFigure.Monetary => Texts.Build_Monetary,
        CustomerFigure.AverageOrderValue => Texts.Build_AverageOrderValue,
        CustomerFigure.DaysSinceFirstOrder => Texts.Build_DaysSinceFirstOrder,
        CustomerFigure.RecencyScore => Texts.Build_RecencyScore,
        CustomerFigure.FrequencyScore => Texts.Build_FrequencyScore,
        CustomerFigure.ChanceAlive => Texts.Rules_Build_ChanceAlive,
        CustomerFigure.PredictedValue => Texts.Rules_Build_PredictedValue,
        CustomerFigure.FirstOrderValue => Formats.Fill(Texts.Build_FirstOrder, Texts.Rules_Build_FirstOrderValue),
        CustomerFigure.DaysToFulfilment => Formats.Fill(Texts.Build_FirstOrder, Texts.Rules_Build_DaysToFulfilment),
        _ => Texts.Build_MonetaryScore,
    };
}
