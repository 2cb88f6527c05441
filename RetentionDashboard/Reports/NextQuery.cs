using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>To whom something is to be proposed. The dates bound the days of first orders.</summary>
public sealed record NextQuery
{
    public HistoryQuery History { get; init; } = new();
    public ProductLevel Level { get; init; }
}
