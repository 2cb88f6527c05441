using RetentionDashboard.Metrics;
using RetentionDashboard.Segments.Rules;

namespace RetentionDashboard.Reports;

/// <summary>A segment's rule and those of all saved segments; equal where they say the same.</summary>
/// <param name="rule">Null where the saved segment is gone or cannot be read: nobody is in it.</param>
/// <param name="saved">Rules of saved segments by number; null for one that is not there.</param>
/// <param name="details">What the orders held; null where no condition asks.</param>
internal sealed class SegmentRules(SegmentRule? rule, Func<int, SegmentRule?> saved, OrderDetails? details) : IEquatable<SegmentRules>
{
    private readonly string _written = Write(rule, saved);

    public SegmentRule? Rule => rule;

    public Func<int, SegmentRule?> Saved => saved;

    public OrderDetails? Details => details;

    /// <summary>True where a condition asks what a model expects.</summary>
    public bool AskForecast { get; } = rule is not null && RuleNeeds.Forecast(rule, saved);

    /// <summary>True where the answer depends on which money the pages count.</summary>
    public bool AskMoney { get; } = rule is not null && RuleNeeds.Money(rule, saved);

    public bool Equals(SegmentRules? other) => other is not null && _written == other._written;

    public override bool Equals(object? obj) => Equals(obj as SegmentRules);

    public override int GetHashCode() => _written.GetHashCode(StringComparison.Ordinal);

    // Only what the rule asks about in the end: renaming or changing another segment leaves its answers known.
    private static string Write(SegmentRule? rule, Func<int, SegmentRule?> saved)
    {
        var asked = new SortedDictionary<int, string>();
        Follow(rule);
        return string.Join('\n', asked.Select(static pair => FormattableString.Invariant($"{pair.Key}={pair.Value}")).Prepend(rule is null ? "" : RuleJson.Write(rule)));

        void Follow(SegmentRule? part)
        {
            foreach (var number in part is null ? [] : RuleNeeds.Segments(part).Select(InSegment.SavedNumber).OfType<int>())
            {
                if (saved(number) is { } other && asked.TryAdd(number, RuleJson.Write(other)))
                {
                    Follow(other);
                }
            }
        }
    }
}
