using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>What a customer's orders up to the as-of date say of them.</summary>
public sealed record CustomerProfile
{
    public required DateOnly AsOf { get; init; }

    /// <summary>Score 1 to 5.</summary>
    public required int Recency { get; init; }

    /// <summary>Score 1 to 5.</summary>
    public required int Frequency { get; init; }

    /// <summary>Score 1 to 5.</summary>
    public required int Monetary { get; init; }

    public required RfmSegment Segment { get; init; }
    public required LifecycleStage Stage { get; init; }

    /// <summary>1 is the best.</summary>
    public required int Tier { get; init; }

    /// <summary>Tiers of the store.</summary>
    public required int Tiers { get; init; }

    /// <summary>Days since the last order.</summary>
    public required int Silence { get; init; }

    /// <summary>Orders with a discount ÷ orders.</summary>
    public required Ratio DiscountShare { get; init; }

    public required OrderRhythm Rhythm { get; init; }

    /// <summary>Null where nobody of the store came back yet.</summary>
    public required NextOrder? Next { get; init; }

    /// <summary>Every built-in segment that the customer is in.</summary>
    public required IReadOnlyList<BuiltInSegment> Segments { get; init; }

    public required CustomerCohort Cohort { get; init; }
}
