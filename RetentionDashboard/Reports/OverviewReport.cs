using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the Overview shows.</summary>
public sealed record OverviewReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>Day of the first valid order; null while the store has none.</summary>
    public required DateOnly? FirstDay { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>The span asked for; null is the whole history.</summary>
    public required DateSpan? Span { get; init; }

    /// <summary>The span of the same length before it; null where none is set or it begins before the data.</summary>
    public required DateSpan? PreviousSpan { get; init; }

    public required OverviewFigures Current { get; init; }
    public required OverviewFigures? Previous { get; init; }

    /// <summary>CRR and churn over the span, or over the newest complete quarter; null where no quarter is complete.</summary>
    public required RetentionFigures? Retention { get; init; }

    public required RetentionFigures? PreviousRetention { get; init; }

    /// <summary>Over the history up to the end of the span, else up to the as-of date.</summary>
    public required FormulaClv FormulaClv { get; init; }

    /// <summary>Over the history up to the end of the previous span; null where there is none.</summary>
    public required FormulaClv? PreviousFormulaClv { get; init; }

    /// <summary>New against returning revenue by month inside the span.</summary>
    public required IReadOnlyList<RevenueMonth> RevenueByMonth { get; init; }

    /// <summary>Weighted average cohort retention by month index, complete cells only.</summary>
    public required IReadOnlyList<RetentionPoint> RetentionCurve { get; init; }

    /// <summary>From where on the curve rests on little; null where it does not.</summary>
    public ThinAverage? ThinCurve { get; init; }

    public required DaysBetweenOrders DaysBetweenOrders { get; init; }

    /// <summary>The newest months and quarters up to the end of the span.</summary>
    public OverviewTrend Trend { get; init; } = OverviewTrend.Empty;
}
