using RetentionDashboard.Metrics;

namespace RetentionDashboard.Data;

/// <summary>How figures are read, as it is kept: of a store, or of sums over all of them.</summary>
public abstract class ReadingSettings
{
    public RevenueBasis RevenueBasis { get; set; } = RevenueBasis.Net;
    public int ActivityWindowDays { get; set; } = AnalysisOptions.DefaultActivityWindowDays;

    /// <summary>The day up to which data is complete; null is the day of the newest order.</summary>
    public DateOnly? AsOf { get; set; }

    /// <summary>True counts the orders of one day as one purchase in repeat purchase rates.</summary>
    public bool OrdersOfOneDayAreOne { get; set; }

    public decimal MarginPercent { get; set; } = 100;
    public LifetimeSource LifetimeSource { get; set; } = LifetimeSource.Churn;
    public decimal LifetimeYears { get; set; } = 2;

    /// <summary>Bounds of recency, frequency and monetary value that the user set, as JSON; null takes the quantiles of the data.</summary>
    public string? RfmBounds { get; set; }

    /// <summary>Shares of customers in each loyalty tier but the last, best first, in percent ("5,15").</summary>
    public string LoyaltyTiers { get; set; } = "5,15";

    /// <summary>Name of the model that forecasts are asked of where nobody says which; null is the usual one.</summary>
    public string? ForecastModel { get; set; }

    public AnalysisOptions Options
    {
        get => new()
        {
            Basis = RevenueBasis,
            ActivityWindowDays = ActivityWindowDays,
            AsOf = AsOf,
            OrdersOfOneDayAreOne = OrdersOfOneDayAreOne,
            MarginPercent = MarginPercent,
            LifetimeSource = LifetimeSource,
            LifetimeYears = LifetimeYears,
        };
        set
        {
            RevenueBasis = value.Basis;
            ActivityWindowDays = value.ActivityWindowDays;
            AsOf = value.AsOf;
            OrdersOfOneDayAreOne = value.OrdersOfOneDayAreOne;
            MarginPercent = value.MarginPercent;
            LifetimeSource = value.LifetimeSource;
            LifetimeYears = value.LifetimeYears;
        }
    }
}
