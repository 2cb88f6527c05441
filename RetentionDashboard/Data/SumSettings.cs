using RetentionDashboard.Metrics;

namespace RetentionDashboard.Data;

/// <summary>How sums over all stores are read; one row at most, and none while nobody chose anything.</summary>
public sealed class SumSettings
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>ISO 4217 code that the stores' amounts are converted into; null is the currency of the store that was made first.</summary>
    public string? Currency { get; set; }

    public RevenueBasis RevenueBasis { get; set; } = RevenueBasis.Net;
    public int ActivityWindowDays { get; set; } = AnalysisOptions.DefaultActivityWindowDays;
    public DateOnly? AsOf { get; set; }
    /// <summary>True counts the orders of one day as one purchase in repeat purchase rates.</summary>
    public bool OrdersOfOneDayAreOne { get; set; }

    public decimal MarginPercent { get; set; } = 100;
    public LifetimeSource LifetimeSource { get; set; } = LifetimeSource.Churn;
    public decimal LifetimeYears { get; set; } = 2;

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
