namespace RetentionDashboard.Metrics;

/// <summary>
/// Formula CLV = AOV × f per year × t, each part with its source (METRICS.md, formula CLV). Every part looks at the history from its first day up to
/// the end of the span asked for, else up to the as-of date.
/// </summary>
/// <param name="AverageOrderValue">Revenue ÷ orders.</param>
/// <param name="FrequencyPerYear">Orders ÷ customers ÷ history in years; null without orders.</param>
/// <param name="HistoryYears">(last − first day + 1) ÷ 365.25, last being the end of the span, else the as-of date.</param>
/// <param name="LifetimeYears">t; null where its source gives none (churn 0, no complete quarter).</param>
/// <param name="LifetimeSource">Where t comes from.</param>
/// <param name="Churn">The quarter's churn where <paramref name="LifetimeSource"/> is churn.</param>
/// <param name="ChurnSpan">The quarter that churn was measured over.</param>
/// <param name="MarginPercent">Margin on net revenue, 0 to 100.</param>
public sealed record FormulaClv(
    Ratio AverageOrderValue,
    decimal? FrequencyPerYear,
    decimal HistoryYears,
    decimal? LifetimeYears,
    LifetimeSource LifetimeSource,
    Ratio? Churn,
    DateSpan? ChurnSpan,
    decimal MarginPercent)
{
    private const decimal DaysOfYear = 365.25m;

    /// <summary>Customers behind AOV and frequency; null where that was not told.</summary>
    public int? Customers { get; init; }

    /// <summary>Customers behind the figure, the fewest of any of its parts.</summary>
    public decimal? FewestCustomers => Churn is { Denominator: var active } && active < Customers ? active : Customers;

    /// <summary>Days of history below which a year's frequency is a guess: an order on a single day would be 365 a year.</summary>
    public const int FewestDays = 30;

    /// <summary>True where the history is long enough (<see cref="FewestDays"/>) to be scaled up to a year and shown as a fact.</summary>
    public bool HasEnoughHistory => HistoryYears >= FewestDays / DaysOfYear;

    /// <summary>True where the value lies below that of one order: frequency and lifetime do not make up one.</summary>
    public bool IsBelowOneOrder => Value < AverageOrderValue.Value;

    /// <summary>AOV × f × t in currency units; null where a part is.</summary>
    public decimal? Value => AverageOrderValue.Value * FrequencyPerYear * LifetimeYears;

    /// <summary>Margin × formula CLV.</summary>
    public decimal? MarginValue => Value * MarginPercent / 100m;
}
