using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the products page asks for. The dates bound the days of orders.</summary>
public sealed record ProductsQuery
{
    public HistoryQuery History { get; init; } = new();
    public ProductLevel Level { get; init; }

    /// <summary>What the table is sorted by; the report holds all of it in its own sequence.</summary>
    public ProductSort Sort { get; init; }

    public bool Descending { get; init; } = true;
    public int Skip { get; init; }
    public int Take { get; init; } = 25;
}
