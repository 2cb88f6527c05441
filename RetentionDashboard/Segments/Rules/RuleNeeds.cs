namespace RetentionDashboard.Segments.Rules;

/// <summary>What a rule has to be answered from.</summary>
public static class RuleNeeds
{
    /// <summary>Keys of the segments that a rule itself asks about.</summary>
    public static IEnumerable<string> Segments(SegmentRule rule) => RuleErrors.SegmentsIn(rule, RuleJson.Root).Select(static asked => asked.Rule.Key);

    /// <summary>True where a condition asks about lines, cities or fulfilment of orders, in the rule or in a saved segment that it asks about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="saved">Rules of saved segments; null for one that is not there.</param>
    public static bool Details(SegmentRule rule, Func<int, SegmentRule?> saved) => Any(rule, saved, static part => part
        is Bought or BoughtWithin or BoughtTogether or NthOrderLed or ProposedNext or OrderHas { Property: OrderProperty.City }
        or OrderHas { Order: OrderPlace.Last, Property: OrderProperty.Product or OrderProperty.Category or OrderProperty.MainProduct or OrderProperty.MainCategory }
        or FigureBetween { Figure: CustomerFigure.DaysToFulfilment });

    /// <summary>True where a condition asks what a model expects of customers, in the rule or in a saved segment that it asks about.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="saved">Rules of saved segments; null for one that is not there.</param>
    public static bool Forecast(SegmentRule rule, Func<int, SegmentRule?> saved) => Any(rule, saved, static part => part is FigureBetween figure && IsExpected(figure.Figure));

    /// <summary>True where the answer depends on which money the pages count, in the rule or in a saved segment that it asks about.</summary>
    /// <inheritdoc cref="Forecast"/>
    public static bool Money(SegmentRule rule, Func<int, SegmentRule?> saved) =>
        Any(rule, saved, static part => part is FigureBetween figure && (figure.Figure == CustomerFigure.FirstOrderValue || IsExpected(figure.Figure)));

    /// <summary>True for a figure that a model expects, and no order tells.</summary>
    public static bool IsExpected(CustomerFigure figure) => figure is CustomerFigure.ChanceAlive or CustomerFigure.PredictedValue;

    private static bool Any(SegmentRule rule, Func<int, SegmentRule?> saved, Predicate<SegmentRule> isNeeding)
    {
        var asked = new HashSet<int>();
        return Within(rule);

        bool Within(SegmentRule part) => part switch
        {
            Negation not => Within(not.Rule),
            RuleOfSeveral<SegmentRule> group => group.Of.Any(Within),
            InSegment segment => segment.Saved() is { } number && asked.Add(number) && saved(number) is { } other && Within(other),
            _ => isNeeding(part),
        };
    }
}
