namespace RetentionDashboard.Metrics;

/// <summary>How a store's figures are read: the settings that every metric shares.</summary>
public sealed record AnalysisOptions
{
    /// <summary>The activity window that a new store starts with, in days.</summary>
    public const int DefaultActivityWindowDays = 90;

    /// <summary>Which money counts.</summary>
    public RevenueBasis Basis { get; init; }

    /// <summary>Length W of the activity window, in days, at least 1.</summary>
    public int ActivityWindowDays { get; init; } = DefaultActivityWindowDays;

    /// <summary>The day up to which data is complete; null is the day of the newest order.</summary>
    public DateOnly? AsOf { get; init; }

    /// <summary>True counts a customer's orders of one day as one purchase in repeat purchase rates; everything by days does so anyway.</summary>
    public bool OrdersOfOneDayAreOne { get; init; }

    /// <summary>Margin on net revenue, 0 to 100.</summary>
    public decimal MarginPercent { get; init; } = 100;

    /// <summary>Where the lifetime of the formula CLV comes from.</summary>
    public LifetimeSource LifetimeSource { get; init; }

    /// <summary>The lifetime in years, used with <see cref="Metrics.LifetimeSource.Fixed"/>.</summary>
    public decimal LifetimeYears { get; init; } = 2;
}
