using System.Text.Json;
using RetentionDashboard.Data;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>How thresholds of segments are kept among a store's settings.</summary>
internal static class SegmentSettings
{
    /// <summary>The store with the thresholds that its settings keep; what cannot be read counts as not set.</summary>
    public static StoreInfo Of(StoreInfo store, ReadingSettings? settings) => settings is null ? store : store with
    {
        RfmBounds = BoundsOf(settings.RfmBounds),
        LoyaltyTiers = LoyaltyTiers.TryParse(settings.LoyaltyTiers, out var tiers) ? tiers : LoyaltyTiers.Default,
    };

    /// <summary>As <see cref="ReadingSettings.RfmBounds"/> is kept; null stays null.</summary>
    public static string? Written(RfmBounds? bounds) => bounds is null ? null : JsonSerializer.Serialize(bounds, JsonSerializerOptions.Web);

    private static RfmBounds? BoundsOf(string? json)
    {
        try
        {
            return json is not null && JsonSerializer.Deserialize<RfmBounds>(json, JsonSerializerOptions.Web) is { Recency: not null, Frequency: not null, Monetary: not null, IsValid: true } bounds
                ? bounds
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
