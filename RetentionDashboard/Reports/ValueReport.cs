using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the page of customer value shows.</summary>
public sealed record ValueReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    /// <summary>Revenue ÷ customers over the whole history.</summary>
    public required Ratio HistoricClv { get; init; }

    /// <summary>With the margin and lifetime asked for.</summary>
    public required FormulaClv FormulaClv { get; init; }

    /// <summary>Cumulative revenue per customer by cohort.</summary>
    public required CohortTable Curves { get; init; }

    /// <summary>Null where there are no two periods to compare.</summary>
    public required BridgeFigures? Bridge { get; init; }

    public required ParetoFigures Pareto { get; init; }
}
