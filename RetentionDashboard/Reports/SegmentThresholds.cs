using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>By which thresholds a store's customers are divided.</summary>
/// <param name="Currency">Of the thresholds of monetary value.</param>
/// <param name="Own">What a user set; null takes the quantiles.</param>
/// <param name="Quantiles">Those of the data; null where there is none.</param>
/// <param name="Tiers">Shares of the loyalty tiers.</param>
public sealed record SegmentThresholds(string Currency, RfmBounds? Own, RfmBounds? Quantiles, LoyaltyTiers Tiers);
