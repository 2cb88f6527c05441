using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the page of customer value asks for. The dates bound the days of orders.</summary>
public sealed record ValueQuery
{
    /// <summary>The longest lifetime that can be tried.</summary>
    public const int MostYears = 10;

    public HistoryQuery History { get; init; } = new();

    /// <summary>Length of the two periods that the bridge compares; where the dates make a span, that and the one before it are compared instead.</summary>
    public Grain Grain { get; init; } = Grain.Quarter;

    /// <summary>Margin to try, 0 to 100; null is the store's.</summary>
    public decimal? MarginPercent { get; init; }

    /// <summary>Lifetime in years to try; null is the store's source.</summary>
    public decimal? LifetimeYears { get; init; }
}
