using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the page of repeat purchases shows.</summary>
public sealed record RepeatReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Number n of the order that the days are counted from.</summary>
    public required int After { get; init; }

    /// <summary>All selected customers.</summary>
    public required RepeatCurve Everybody { get; init; }

    /// <summary>One curve a group; empty where none are told apart.</summary>
    public required IReadOnlyList<RepeatCurve> Groups { get; init; }

    /// <summary>When those who came back did; null where nobody did.</summary>
    public required ReturnDays? ReturnDays { get; init; }

    /// <summary>Customers not back yet who have been silent as long as the middle half of those who return: the ones to remind.</summary>
    public required int ToRemind { get; init; }

    /// <summary>First, second, third … orders; the last of them have at least one customer.</summary>
    public required IReadOnlyList<OrderStep> Steps { get; init; }

    public required DaysBetweenOrders DaysBetweenOrders { get; init; }

    public LoyaltyFigures Loyalty { get; init; } = LoyaltyFigures.None;
}
