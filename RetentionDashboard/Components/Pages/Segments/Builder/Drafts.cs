using System.Globalization;
using RetentionDashboard.Localization;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>Makes a draft of a rule, which may have gaps that are still to be filled in.</summary>
public static class Drafts
{
    /// <summary>A group, for there is always room for one more condition; empty for no rule.</summary>
    public static DraftGroup Of(SegmentRule? rule) => rule is null ? new DraftGroup()
        : NodeOf(rule) is var node && node is DraftGroup group ? group
        : new DraftGroup { Parts = { node } };

    private static DraftNode NodeOf(SegmentRule rule) => rule switch
    {
        Negation not => Contrary(NodeOf(not.Rule)),
        AllOf all => GroupOf(all, isAny: false),
        AnyOf any => GroupOf(any, isAny: true),
        _ => RowOf(rule),
    };

    private static DraftNode Contrary(DraftNode node)
    {
        node.IsNot = !node.IsNot;
        return node;
    }

    private static DraftGroup GroupOf(RuleOfSeveral<SegmentRule> group, bool isAny)
    {
        var draft = new DraftGroup { IsAny = isAny };
        draft.Parts.AddRange(group.Of.Select(NodeOf));
        return draft;
    }

    private static DraftRow RowOf(SegmentRule rule) => rule switch
    {
        FigureBetween figure => Bounded(figure),
        RfmIs rfm => Valued(ConditionKind.RfmName, rfm.Of.Select(static name => name.ToString())),
        LifecycleIs lifecycle => Valued(ConditionKind.Lifecycle, lifecycle.Of.Select(static stage => stage.ToString())),
        TierIs tiers => Valued(ConditionKind.Tier, tiers.Of.Select(static tier => tier.ToString(CultureInfo.InvariantCulture))),
        OrderHas has => Valued(ConditionKind.Of(has.Order, has.Property), has.Of),
        OrderDiscount discount => new DraftRow(ConditionKind.Of(discount.Order)) { Discount = discount.Use },
        Bought bought => Dated(Holding(ConditionKind.Bought, bought.Goods), bought.From, bought.To),
        BoughtWithin bought => Preceded(bought),
        NoOrderFor silence => new DraftRow(ConditionKind.NoOrderFor) { Low = TypedNumber.Write(silence.Days) },
        NoOrderSince since => new DraftRow(ConditionKind.NoOrderSince) { From = since.Day },
        OrdersBetween orders => new DraftRow(ConditionKind.OrdersBetween) { Low = TypedNumber.Write(orders.AtLeast), From = orders.From, To = orders.To },
        NthOrderBetween nth => new DraftRow(ConditionKind.NthOrder) { Low = TypedNumber.Write(nth.Number), From = nth.From, To = nth.To },
        InSegment segment => new DraftRow(ConditionKind.Segment) { Segment = segment.Key, From = segment.AsOf },
        BoughtTogether bought => Dated(Beside(ConditionKind.BoughtTogether, bought.Goods, bought.With), bought.From, bought.To),
        NthOrderLed led => Led(led),
        ProposedNext proposed => Holding(ConditionKind.ProposedNext, proposed.Goods),
        _ => new DraftRow(ConditionKind.Other) { Fixed = rule },
    };

    private static DraftRow Bounded(FigureBetween rule)
    {
        var row = new DraftRow(ConditionKind.Of(rule.Figure));
        (row.How, row.Low, row.High) = (rule.From, rule.To) switch
        {
            ({ } from, { } to) when from == to => (NumberHow.Exactly, TypedNumber.Write(from), ""),
            ({ } from, { } to) => (NumberHow.Between, TypedNumber.Write(from), TypedNumber.Write(to)),
            (null, { } to) => (NumberHow.AtMost, TypedNumber.Write(to), ""),
            ({ } from, null) => (NumberHow.AtLeast, TypedNumber.Write(from), ""),
            _ => (NumberHow.AtLeast, "", ""),
        };
        return row;
    }

    private static DraftRow Valued(ConditionKind kind, IEnumerable<string> values)
    {
        var row = new DraftRow(kind);
        row.Values.AddRange(values);
        return row;
    }

    private static DraftRow Holding(ConditionKind kind, Goods goods)
    {
        var row = Valued(kind, goods.Of);
        row.GoodsKind = goods.Kind;
        return row;
    }

    private static DraftRow Dated(DraftRow row, DateOnly? from, DateOnly? to)
    {
        (row.From, row.To) = (from, to);
        return row;
    }

    private static DraftRow Beside(ConditionKind kind, Goods goods, Goods other)
    {
        var row = Holding(kind, goods);
        row.Before.AddRange(other.Of);
        row.BeforeKind = other.Kind;
        return row;
    }

    private static DraftRow Preceded(BoughtWithin rule)
    {
        var row = Beside(ConditionKind.BoughtWithin, rule.Goods, rule.After);
        row.Low = TypedNumber.Write(rule.Days);
        return row;
    }

    private static DraftRow Led(NthOrderLed rule)
    {
        var row = Beside(ConditionKind.NthOrderLed, rule.Goods, new Goods(rule.Goods.Kind, rule.Without));
        row.Low = TypedNumber.Write(rule.Number);
        return row;
    }
}
