using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>The store a report is about: how to name it and how to write its money.</summary>
public sealed record StoreInfo(int Id, string Name, string Currency, bool IsSample, AnalysisOptions Options)
{
    /// <summary>Stands for the id of a store where all real stores are asked for together.</summary>
    public const int AllStores = 0;

    /// <summary>Stands for the id of a store where something is named that no store can be.</summary>
    public const int NoStore = -1;

    /// <summary>Thresholds of scores that a user set; null takes the quantiles of the data.</summary>
    public RfmBounds? RfmBounds { get; init; }

    /// <summary>Shares of the loyalty tiers.</summary>
    public LoyaltyTiers LoyaltyTiers { get; init; } = LoyaltyTiers.Default;

    /// <summary>The model that forecasts are asked of where nobody says which.</summary>
    public PurchaseModelKind ForecastModel { get; init; }

    /// <summary>How a query names a model: not at all where it is the store's.</summary>
    public PurchaseModelKind? Asking(PurchaseModelKind model) => model == ForecastModel ? null : model;

    /// <summary>How the customers are divided.</summary>
    public SegmentOptions Segments => new() { ActivityWindowDays = Options.ActivityWindowDays, Bounds = RfmBounds, Tiers = LoyaltyTiers };

    /// <summary>What was added up; null for a single store.</summary>
    public StoreSum? Sum { get; init; }
}
