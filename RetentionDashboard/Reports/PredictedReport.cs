using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Everything the page of predicted value shows.</summary>
public sealed record PredictedReport
{
    public required StoreInfo Store { get; init; }

    /// <summary>The day after which the forecast begins.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>What was asked.</summary>
    public required PredictedQuery Query { get; init; }

    /// <summary>By which model: the one asked for, else the store's.</summary>
    public PurchaseModelKind Model => Query.Model ?? Store.ForecastModel;

    /// <summary>Customers whose sums these are.</summary>
    public required int Customers { get; init; }

    /// <summary>Customers of the whole shop, to whom the models are fitted.</summary>
    public required int AllCustomers { get; init; }

    /// <summary>Why there is no forecast; null where there is one.</summary>
    public ForecastRefusal? Refusal { get; init; }

    /// <summary>Models that answer where the asked one says no.</summary>
    public IReadOnlyList<PurchaseModelKind> Others { get; init; } = [];

    /// <summary>The models and each customer's figures, as if the margin were the whole; null where they were refused.</summary>
    public CustomerForecast? Forecast { get; init; }

    /// <summary>Chosen customers whose P(alive) is below one half; null where the models were refused.</summary>
    public int? MoreLikelyGone { get; init; }

    /// <summary>What the chosen customers are expected to do; null where the models were refused and without customers.</summary>
    public SetForecast? Whole { get; init; }

    /// <summary>The days of each coming month.</summary>
    public IReadOnlyList<DateSpan> Months { get; init; } = [];

    /// <summary>Cohorts or segments; by time, or the largest.</summary>
    public IReadOnlyList<PredictedSet> Sets { get; init; } = [];

    /// <summary>Sets that there are; of more than can be shown, the newest or the largest are.</summary>
    public int SetsInAll { get; init; }

    /// <summary>Sets that there are and that are not shown.</summary>
    public int SetsLeftOut => SetsInAll - Sets.Count;

    /// <summary>Days of the points of the sets' curves: those before and on the as-of date are observed.</summary>
    public IReadOnlyList<DateOnly> CurveDays { get; init; } = [];

    /// <summary>Predicted CLV of the chosen customers at the margin; null without a model of values.</summary>
    public ClvDistribution? Distribution { get; init; }

    /// <summary>Mean value of a first order day of the chosen customers, in currency units.</summary>
    public Ratio FirstOrder { get; init; }

    /// <summary>How the forecast would have done on the last part of the history.</summary>
    public BackTestResult? BackTest { get; init; }

    /// <summary>Cumulative revenue a customer by cohort, as observed: what is left to look at where there is no forecast of values. Null where there is one.</summary>
    public CohortTable? Observed { get; init; }

    /// <summary>0 to 100.</summary>
    public decimal MarginPercent => Query.MarginPercent ?? Store.Options.MarginPercent;

    /// <summary>Margin, 0 to 1.</summary>
    public double Margin => (double)Math.Clamp(MarginPercent / 100, 0, 1);

    /// <summary>Why there is no forecast of values; null where there is one.</summary>
    public ForecastRefusal? ValueRefusal => Refusal ?? Forecast?.ValueRefusal;

    /// <summary>What a customer who is won today is worth at the margin; null without a model of values.</summary>
    public NewCustomerValue? NewCustomer => Forecast is { } forecast && FirstOrder.Value is { } first && NewCustomerValue.Of(forecast, (double)first) is { } worth
        ? worth with { Clv = worth.Clv.Times(Margin) }
        : null;

    /// <summary>What winning a customer may cost; null without a model of values.</summary>
    public Band? MaximumCpa => NewCustomer is { } worth ? NewCustomerValue.MaximumCpa(worth.Clv, (double)Query.TargetRatio) : null;

    /// <summary>True where rules are answered by the same predicted CLV: by the store's model and margin, over the usual horizon.</summary>
    public bool IsWhatRulesAsk => Model == Store.ForecastModel && MarginPercent == Store.Options.MarginPercent && Query.Months == PredictedQuery.UsualMonths && Query.DiscountPercent == PredictedQuery.UsualDiscount;

    /// <summary>Predicted CLV of a set at the margin; null without a model of values.</summary>
    public Band? ClvOf(SetForecast set) => set.Clv?.Times(Margin);

    /// <summary>Value at risk of a set at the margin; null without a model of values.</summary>
    public Band? ValueAtRiskOf(SetForecast set) => set.ValueAtRisk?.Times(Margin);

    /// <summary>The mean of its customers; null without customers.</summary>
    public Band? ClvPerCustomerOf(SetForecast set) => set.ClvPerCustomer?.Times(Margin);
}
