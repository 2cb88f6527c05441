using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Rules to begin with. What a store has to choose itself is left open.</summary>
internal static class RuleTemplates
{
    private const int Often = 3;

    public static IReadOnlyList<(string Key, string Name, SegmentRule Rule)> All =>
    [
        ("once-silent", Texts.Build_Template_OnceSilent, new AllOf([new FigureBetween(CustomerFigure.Frequency, 1, 1), new NoOrderFor(90)])),
        ("loyal-silent", Texts.Build_Template_LoyalSilent, new AllOf([new FigureBetween(CustomerFigure.Frequency, From: Often), new NoOrderFor(60)])),
        ("best-at-risk", Texts.Build_Template_BestAtRisk, new AllOf([new TierIs([1]), new LifecycleIs([LifecycleStage.AtRisk, LifecycleStage.Lapsed])])),
        ("newcomers", Texts.Build_Template_Newcomers, new AllOf([new FigureBetween(CustomerFigure.DaysSinceFirstOrder, To: 30)])),
        ("discount-first", Texts.Build_Template_DiscountFirst, new AllOf([new OrderDiscount(OrderPlace.First, DiscountUse.With)])),
        ("discount-only-once", Texts.Build_Template_DiscountOnce, new AllOf([new OrderDiscount(OrderPlace.First, DiscountUse.With), new FigureBetween(CustomerFigure.Frequency, 1, 1)])),
        ("one-not-other", Texts.Build_Template_OneNotOther, new AllOf([new Bought(new Goods(GoodsKind.Product, [])), new Negation(new Bought(new Goods(GoodsKind.Product, [])))])),
        ("bought-next", Texts.Build_Template_BoughtNext, new AllOf([new BoughtWithin(new Goods(GoodsKind.Product, []), 60, new Goods(GoodsKind.Product, []))])),
    ];
}
