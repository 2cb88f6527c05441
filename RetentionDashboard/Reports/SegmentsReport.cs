using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>How large the built-in segments of a store are, and by which thresholds they are cut.</summary>
public sealed record SegmentsReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>All customers that the filter selects; the segments themselves are cut among all of the store.</summary>
    public required SegmentSize Everybody { get; init; }

    /// <summary>Thresholds of the scores.</summary>
    public required RfmBounds Bounds { get; init; }

    /// <summary>The eleven names.</summary>
    public required IReadOnlyList<SegmentSize> Names { get; init; }

    /// <summary>Recency × frequency, row by row, the highest recency first.</summary>
    public required IReadOnlyList<SegmentSize> Cells { get; init; }

    public required IReadOnlyList<SegmentSize> Stages { get; init; }

    /// <summary>Best first.</summary>
    public required IReadOnlyList<SegmentSize> Tiers { get; init; }

    /// <summary>Lowest lifetime net revenue of each tier but the last.</summary>
    public required IReadOnlyList<decimal> TierThresholds { get; init; }

    /// <summary>The best fifth and the others.</summary>
    public required IReadOnlyList<SegmentSize> Pareto { get; init; }

    /// <summary>The best fifth among the selected customers alone, by the store's own basis, as the value page has it: how many, and their share of the revenue.</summary>
    public required (int Customers, Ratio Share) ParetoAlone { get; init; }

    /// <summary>0 where all selected brought the same; null without revenue.</summary>
    public required double? Gini { get; init; }

    public required IReadOnlyList<SegmentSize> Traits { get; init; }

    /// <summary>A first order above this is a high one.</summary>
    public required decimal HighFirstBasket { get; init; }
}
