using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Components.Pages.Segments.Builder;

/// <summary>One condition as it is edited: numbers stay as they were typed, and what another kind of condition asked for is kept until the row is gone.</summary>
public sealed class DraftRow(ConditionKind kind) : DraftNode
{
    public ConditionKind Kind { get; set; } = kind;

    public NumberHow How { get; set; }

    /// <summary>The number, or the lower of two.</summary>
    public string Low { get; set; } = "";

    public string High { get; set; } = "";

    /// <summary>Names of scores and stages, tiers, or values of orders.</summary>
    public List<string> Values { get; private init; } = [];

    public DiscountUse Discount { get; set; }

    public GoodsKind GoodsKind { get; set; }

    /// <summary>What was bought before or beside, or is looked past.</summary>
    public List<string> Before { get; private init; } = [];

    public GoodsKind BeforeKind { get; set; }

    public DateOnly? From { get; set; }

    public DateOnly? To { get; set; }

    /// <summary>Key of another segment.</summary>
    public string Segment { get; set; } = "";

    /// <summary>What the row stands for where it has no fields.</summary>
    public SegmentRule? Fixed { get; init; }

    public override DraftNode Copy() => new DraftRow(Kind)
    {
        IsNot = IsNot,
        How = How,
        Low = Low,
        High = High,
        Values = [.. Values],
        Discount = Discount,
        GoodsKind = GoodsKind,
        Before = [.. Before],
        BeforeKind = BeforeKind,
        From = From,
        To = To,
        Segment = Segment,
        Fixed = Fixed,
    };

    /// <summary>Another kind of condition: values of what it asked for before are of no use to it.</summary>
    public void Turn(ConditionKind kind)
    {
        if (kind.Shape != Kind.Shape || kind.Property != Kind.Property || kind.Shape == ConditionShape.Few)
        {
            Values.Clear();
        }

        if (kind.Shape != Kind.Shape || kind.Figure != Kind.Figure)
        {
            (Low, High) = ("", "");
        }

        Kind = kind;
    }
}
