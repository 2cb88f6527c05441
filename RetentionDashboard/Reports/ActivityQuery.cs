using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the activity page asks for. The dates bound the days of orders.</summary>
public sealed record ActivityQuery
{
    public HistoryQuery History { get; init; } = new();
    public Grain Grain { get; init; } = Grain.Month;

    /// <summary>What is drawn; the report holds all of them.</summary>
    public ActivityMeasure Measure { get; init; }
}
