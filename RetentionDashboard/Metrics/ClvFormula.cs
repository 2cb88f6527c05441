namespace RetentionDashboard.Metrics;

/// <summary>Formula CLV from aggregates (METRICS.md, formula CLV).</summary>
public static class ClvFormula
{
    /// <summary>Days in the year of "per year" figures.</summary>
    public const decimal DaysPerYear = 365.25m;

    private const int QuartersPerYear = 4;

    /// <summary>AOV, frequency per year and lifetime of the selected customers.</summary>
    /// <param name="totals">Totals from the first day of the history up to the day the figure is as of; never a span alone, which would inflate the frequency.</param>
    /// <param name="historyDays">Days from the first one to that day; 0 without orders.</param>
    /// <param name="churn">Retention of the newest quarter complete on that day; null where there is none.</param>
    /// <param name="lifespans">Used with <see cref="LifetimeSource.Observed"/>.</param>
    /// <param name="options">Basis, margin and source of the lifetime.</param>
    public static FormulaClv Compute(SpanTotals totals, int historyDays, RetentionFigures? churn, Lifespans lifespans, AnalysisOptions options) =>
        Compute(new ClvTotals(totals.Customers, totals.Orders, totals.Money, lifespans.Mean), historyDays, churn?.ChurnRate, churn?.Span, options);

    /// <summary>The same of totals counted otherwise.</summary>
    /// <param name="historyDays">Days from the first one to the day the figure is as of; 0 without orders.</param>
    /// <param name="churn">Churn of the newest quarter complete on that day; null where there is none.</param>
    /// <param name="quarter">That quarter.</param>
    /// <param name="options">Basis, margin and source of the lifetime.</param>
    public static FormulaClv Compute(ClvTotals totals, int historyDays, Ratio? churn, DateSpan? quarter, AnalysisOptions options)
    {
        var years = historyDays / DaysPerYear;
        decimal? frequency = totals.Customers == 0 || years == 0 ? null : totals.Orders / (decimal)totals.Customers / years;
        var byChurn = options.LifetimeSource == LifetimeSource.Churn;
        var lifetime = options.LifetimeSource switch
        {
            LifetimeSource.Churn => churn?.Value is { } rate and > 0 ? 1 / (QuartersPerYear * rate) : null,
            LifetimeSource.Fixed => options.LifetimeYears,
            _ => totals.Lifespan.Value / DaysPerYear,
        };
        return new FormulaClv(
            new Ratio(Money.ToDecimal(totals.Money.In(options.Basis)), totals.Orders),
            frequency,
            years,
            lifetime,
            options.LifetimeSource,
            byChurn ? churn : null,
            byChurn ? quarter : null,
            options.MarginPercent)
        {
            Customers = totals.Customers,
        };
    }
}
