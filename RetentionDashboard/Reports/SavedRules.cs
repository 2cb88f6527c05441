using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>Names and rules of all saved segments at one moment; equal where they say the same.</summary>
/// <param name="segments">By name; a rule is null where it cannot be read.</param>
/// <param name="details">What orders held; null where no rule asks.</param>
internal sealed class SavedRules(IReadOnlyList<(int Id, string Name, SegmentRule? Rule)> segments, OrderDetails? details) : IEquatable<SavedRules>
{
    private readonly Dictionary<int, (int Id, string Name, SegmentRule? Rule)> _byId = segments.ToDictionary(static segment => segment.Id);

    public IReadOnlyList<(int Id, string Name, SegmentRule? Rule)> Segments => segments;

    /// <summary>True where a rule asks what orders held.</summary>
    public bool NeedDetails => segments.Any(segment => segment.Rule is { } rule && RuleNeeds.Details(rule, RuleOf));

    public SavedRules With(OrderDetails? read) => new(segments, read);

    /// <summary>The rule of a segment; null for one that is not there or cannot be read.</summary>
    public SegmentRule? RuleOf(int id) => _byId.GetValueOrDefault(id).Rule;

    /// <summary>True where a condition asks what orders held.</summary>
    public bool NeedsDetails(SegmentChoice choice) => RuleOf(choice) is { } rule && RuleNeeds.Details(rule, RuleOf);

    /// <summary>The choice of a saved segment, with its rule.</summary>
    public SegmentChoice Open(int id) => Open(SegmentChoice.OfSaved(id));

    /// <summary>A choice with its rule.</summary>
    public SegmentChoice Open(SegmentChoice choice) => choice with
    {
        Name = choice.Saved is { } id ? _byId.GetValueOrDefault(id).Name : null,
        Rules = new SegmentRules(RuleOf(choice), RuleOf, NeedsDetails(choice) ? details : null),
    };

    public bool Equals(SavedRules? other) => other is not null && segments.SequenceEqual(other.Segments);

    public override bool Equals(object? obj) => Equals(obj as SavedRules);

    public override int GetHashCode() => segments.Count;

    private SegmentRule? RuleOf(SegmentChoice choice) => choice.Saved is { } id ? RuleOf(id) : choice.Rule;
}
