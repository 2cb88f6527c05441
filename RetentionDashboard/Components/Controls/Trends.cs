using RetentionDashboard.Localization;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Components.Controls;

/// <summary>Compares a figure with the same figure of the span before.</summary>
public static class Trends
{
    /// <summary>Points for a share, else the relative change; the metric says whether a rise is good.</summary>
    /// <param name="beforeText">The figure before, written by Formats; a share is written here.</param>
    public static Trend? Of(MetricId metric, decimal? now, decimal? before, string? beforeText = null) => MetricRegistry.Of(metric) switch
    {
        { Unit: MetricUnit.Share, HigherIsBetter: var better } => Points(now, before, better),
        { HigherIsBetter: var better } => Relative(now, before, better, beforeText ?? Formats.Nothing),
    };

    /// <summary>Relative change; null where either figure is missing or there is nothing to relate to.</summary>
    public static Trend? Relative(decimal? now, decimal? before, bool? higherIsBetter, string beforeText) =>
        now is { } current && before is { } earlier && earlier > 0
            ? new Trend(Formats.PercentChange((current - earlier) / earlier), current - earlier, higherIsBetter, beforeText)
            : null;

    /// <summary>Difference of two shares in percentage points; null where either is missing.</summary>
    public static Trend? Points(decimal? now, decimal? before, bool? higherIsBetter) =>
        now is { } current && before is { } earlier
            ? new Trend(Formats.PointChange(current - earlier), current - earlier, higherIsBetter, Formats.Percent(earlier))
            : null;
}
