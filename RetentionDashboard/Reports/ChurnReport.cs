using RetentionDashboard.Forecast;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Who is probably gone, what they were worth, and whom to win back.</summary>
public sealed record ChurnReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>"Data up to".</summary>
    public required DateOnly? AsOf { get; init; }

    public required PurchaseModelKind Model { get; init; }

    /// <summary>Customers that the filter selects.</summary>
    public required int Customers { get; init; }

    /// <summary>Why there is no forecast; null where there is one, and without customers.</summary>
    public ForecastRefusal? Refusal { get; init; }

    /// <summary>Models that answer where the asked one says no.</summary>
    public IReadOnlyList<PurchaseModelKind> Others { get; init; } = [];

    /// <summary>Why orders are told and their money is not; null where it is.</summary>
    public ForecastRefusal? ValueRefusal { get; init; }

    public IReadOnlyList<ForecastWarning> Warnings { get; init; } = [];

    /// <summary>Null where the models say no.</summary>
    public ChurnFigures? Figures { get; init; }

    /// <summary>By 30 days since the last order; empty where the models say no.</summary>
    public IReadOnlyList<BaseSurvivalBar> Survival { get; init; } = [];

    /// <summary>What is seen without a model: customers at risk and lapsed; the first row is everybody.</summary>
    public IReadOnlyList<SegmentSize> Observed { get; init; } = [];

    /// <summary>Customers whom a message can still change something about.</summary>
    public int Total { get; init; }

    /// <summary>One page of them, the highest value at risk first.</summary>
    public IReadOnlyList<ChurnRow> Rows { get; init; } = [];

    /// <summary>True where the model has everybody with one order alive: they cannot be told apart.</summary>
    public bool TakesFirstOrdersForAlive => Model == PurchaseModelKind.BgNbd;
}
