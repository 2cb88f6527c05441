namespace RetentionDashboard.Metrics;

/// <summary>The question that a metric answers; the glossary is grouped by it.</summary>
public enum MetricQuestion
{
    /// <summary>How is the shop doing?</summary>
    Shop,

    /// <summary>Who comes back?</summary>
    Return,

    /// <summary>When do they come back?</summary>
    When,

    /// <summary>What are they worth?</summary>
    Worth,

    /// <summary>What kinds of customers are there?</summary>
    Segment,

    /// <summary>What do they buy, and what does it do to them?</summary>
    Product,

    /// <summary>Is it a real difference?</summary>
    Difference,
}
