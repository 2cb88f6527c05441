namespace RetentionDashboard.Segments.Rules;

/// <summary>What a rule has to be answered from.</summary>
public static class RuleNeeds
{
    /// <summary>Keys of the segments that a rule itself asks about.</summary>
    public static IEnumerable<string> Segments(SegmentRule rule) => RuleErrors.SegmentsIn(rule, RuleJson.Root).Select(static asked => asked.Rule.Key);

    /// <summary>True where a condition asks about lines or cities of orders, in the rule or in a saved segment that it asks about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="saved">Rules of saved segments; null for one that is not there.</param>
    public static bool Details(SegmentRule rule, Func<int, SegmentRule?> saved)
    {
        var asked = new HashSet<int>();
        return Any(rule);

        bool Any(SegmentRule part) => part switch
        {
            Bought or BoughtWithin or BoughtTogether or NthOrderLed or ProposedNext or OrderHas { Property: OrderProperty.City } => true,
            OrderHas { Order: OrderPlace.Last, Property: OrderProperty.Product or OrderProperty.Category } => true,
            Negation not => Any(not.Rule),
            RuleOfSeveral<SegmentRule> group => group.Of.Any(Any),
            InSegment segment => segment.Saved() is { } number && asked.Add(number) && saved(number) is { } other && Any(other),
            _ => false,
        };
    }
}
