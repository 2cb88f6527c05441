namespace RetentionDashboard.Segments.Rules;

/// <summary>Customers who bought goods in an order that came later than one with others, and at most so many days after it.</summary>
/// <param name="Goods">What was bought.</param>
/// <param name="Days">Most days between the two orders; 0 is the same day.</param>
/// <param name="After">What had been bought before.</param>
public sealed record BoughtWithin(Goods Goods, int Days, Goods After) : SegmentRule
{
    /// <summary>So many days that any later order counts.</summary>
    public const int EverAfter = RuleErrors.MostDays;
}
