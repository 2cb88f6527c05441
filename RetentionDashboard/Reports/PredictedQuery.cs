using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What the page of predicted value asks for. Filters choose whose sums are shown; the models are fitted to the whole shop.</summary>
public sealed record PredictedQuery
{
    /// <summary>How far ahead, in months, when nobody says.</summary>
    public const int UsualMonths = 12;

    /// <summary>The longest horizon.</summary>
    public const int MostMonths = 60;

    /// <summary>What a month takes off, in percent, when nobody says.</summary>
    public const decimal UsualDiscount = 1;

    /// <summary>The largest discount a month, in percent.</summary>
    public const decimal MostDiscount = 10;

    /// <summary>LTV:CAC that the trade aims at.</summary>
    public const decimal UsualRatio = 3;

    /// <summary>The largest ratio.</summary>
    public const decimal MostRatio = 20;

    /// <summary>The dates bound the days of first orders.</summary>
    public HistoryQuery History { get; init; } = new();

    /// <summary>Which model of order dates; null is the store's.</summary>
    public PurchaseModelKind? Model { get; init; }

    /// <summary>How far ahead, in months.</summary>
    public int Months { get; init; } = UsualMonths;

    /// <summary>What a month takes off a later amount, in percent.</summary>
    public decimal DiscountPercent { get; init; } = UsualDiscount;

    /// <summary>Margin, 0 to 100; null is the store's.</summary>
    public decimal? MarginPercent { get; init; }

    /// <summary>How many times its cost a new customer should bring (LTV:CAC).</summary>
    public decimal TargetRatio { get; init; } = UsualRatio;

    /// <summary>What makes the sets that are forecast beside the whole.</summary>
    public CohortRows Rows { get; init; }

    /// <summary>Length of the periods of first orders.</summary>
    public Grain Grain { get; init; } = Grain.Quarter;
}
