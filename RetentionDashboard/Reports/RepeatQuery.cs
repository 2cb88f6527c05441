using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the page of repeat purchases asks for. The dates bound the days of first orders.</summary>
public sealed record RepeatQuery
{
    /// <summary>The highest <see cref="After"/> that can be asked for.</summary>
    public const int MostOrders = 9;

    public HistoryQuery History { get; init; } = new();

    /// <summary>Number n of the order that the days are counted from, 1 to <see cref="MostOrders"/>.</summary>
    public int After { get; init; } = 1;

    /// <summary>What the curves are told apart by; null draws one for all customers.</summary>
    public CohortRows? By { get; init; }

    /// <summary>Length of the period where the curves are told apart by the first order's.</summary>
    public Grain Grain { get; init; } = Grain.Quarter;
}
