using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>A metric with a worked example.</summary>
/// <param name="Store">Whose orders the example is made of, and whose settings hold; null without any store.</param>
/// <param name="Example">Null only for what orders alone cannot show.</param>
/// <param name="Currency">Of the example's money.</param>
/// <param name="Invented">The ten invented orders, where the store's own do not suffice; null for an example from the store.</param>
public sealed record GlossaryEntry(Metric Metric, StoreInfo? Store, MetricExample? Example, string Currency, IReadOnlyList<InventedOrder>? Invented)
{
    /// <summary>"Data up to"; null for an invented example.</summary>
    public DateOnly? AsOf { get; init; }
}
