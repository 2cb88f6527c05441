using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What is asked about one product or category. The dates bound the days of orders.</summary>
public sealed record ItemQuery
{
    /// <summary>Orders, or customers, that a pair has at least: what a handful did tells nothing.</summary>
    public const int Fewest = 5;

    public HistoryQuery History { get; init; } = new();
    public ProductLevel Level { get; init; }

    /// <summary>Its key.</summary>
    public string Item { get; init; } = "";
}
