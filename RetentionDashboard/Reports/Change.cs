using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>A movement that is more than chance.</summary>
/// <param name="Key">The group: a channel, a product's key, "new"; empty for all customers.</param>
/// <param name="Label">What people read where the key is not it.</param>
/// <param name="Before">Customers ÷ customers of the earlier period; for sums the sum ÷ customers.</param>
/// <param name="Now">The same of the later period.</param>
/// <param name="Difference">Now minus before: a share of 1, money in currency units, orders.</param>
/// <param name="Lower">Lower bound of its 95 % interval.</param>
/// <param name="Upper">Upper bound.</param>
/// <param name="Impact">How much of the whole shop's figure that is, 0 to 1: what changes are ranked by.</param>
public sealed record Change(
    ChangeDimension Dimension, string Key, string? Label, ChangeMeasure Measure, Ratio Before, Ratio Now, decimal Difference, decimal Lower, decimal Upper, double PValue, double Impact)
{
    /// <summary>The page's filter, narrowed to the group; null where no filter selects it.</summary>
    public HistoryQuery? Filter { get; init; }
}
