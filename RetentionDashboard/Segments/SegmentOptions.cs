using RetentionDashboard.Metrics;

namespace RetentionDashboard.Segments;

/// <summary>How a store's customers are divided.</summary>
public sealed record SegmentOptions
{
    /// <summary>Length W of the activity window, in days, at least 1.</summary>
    public int ActivityWindowDays { get; init; } = AnalysisOptions.DefaultActivityWindowDays;

    /// <summary>Thresholds of scores that a user set; null takes the quantiles of the data.</summary>
    public RfmBounds? Bounds { get; init; }

    /// <summary>Shares of the loyalty tiers.</summary>
    public LoyaltyTiers Tiers { get; init; } = LoyaltyTiers.Default;
}
