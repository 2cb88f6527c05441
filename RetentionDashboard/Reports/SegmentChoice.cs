using RetentionDashboard.Segments;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>The segment that figures are narrowed to.</summary>
/// <param name="Key">Of a built-in segment; "saved:12"; "rule:" and a rule's JSON for one that nobody saved.</param>
public sealed record SegmentChoice(string Key)
{
    private const string RulePrefix = "rule:";

    /// <summary>The rules it is answered by: read before anything is computed, so that what is known for a query is never another rule's; null until then, and for a built-in segment.</summary>
    internal SegmentRules? Rules { get; init; }

    /// <summary>Name of the saved segment, once it was opened; null before, where it is gone, and for another one.</summary>
    internal string? Name { get; init; }

    /// <summary>The built-in segment; null for another one.</summary>
    public BuiltInSegment? BuiltIn => BuiltInSegment.Find(Key);

    /// <summary>Number of the saved segment; null for another one.</summary>
    public int? Saved => InSegment.SavedNumber(Key);

    /// <summary>The rule that the key itself holds; null for another segment, and where the rule cannot be read.</summary>
    public SegmentRule? Rule => Key.StartsWith(RulePrefix, StringComparison.Ordinal) ? RuleJson.Read(Key[RulePrefix.Length..]).Rule : null;

    /// <summary>Null where the text names no segment: an unknown key, a rule that cannot be read.</summary>
    public static SegmentChoice? Parse(string? text) =>
        text is not null && new SegmentChoice(text) is var choice && (choice.BuiltIn is not null || choice.Saved is not null || choice.Rule is not null) ? choice with { Key = choice.BuiltIn?.Key ?? text } : null;

    /// <summary>Customers of both.</summary>
    public SegmentChoice And(SegmentChoice other) => this == other ? this : Of(new AllOf([AsRule, other.AsRule]));

    public static SegmentChoice Of(BuiltInSegment segment) => new(segment.Key);

    public static SegmentChoice Of(SegmentRule rule) => rule is InSegment { AsOf: null } segment ? new SegmentChoice(segment.Key) : new SegmentChoice(RulePrefix + RuleJson.Write(rule));

    public static SegmentChoice OfSaved(int number) => new(InSegment.KeyOf(number));

    private SegmentRule AsRule => Rule ?? new InSegment(Key);
}
