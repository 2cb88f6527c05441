using RetentionDashboard.Metrics;
using RetentionDashboard.Reports;

namespace RetentionDashboard.Localization;

/// <summary>Words the page of customer value: where a lifetime comes from, the parts of a revenue bridge.</summary>
public static class ValueTexts
{
    /// <param name="tried">True where the lifetime is one that the reader tries, not the store's.</param>
    public static string Source(FormulaClv clv, bool tried = false) => clv switch
    {
        _ when tried => Texts.Value_LifetimeTried,
        { LifetimeSource: LifetimeSource.Fixed } => Texts.Overview_ClvFixed,
        { LifetimeSource: LifetimeSource.Observed } => Texts.Overview_ClvObserved,
        { Churn.Value: 0 } => Texts.Overview_ClvNoChurn,
        { Churn.Value: { } churn, ChurnSpan: { } span } => Formats.Fill(Texts.Overview_ClvChurn, Formats.Percent(churn), Formats.Span(span)),
        _ => Texts.Overview_ClvNoQuarter,
    };

    /// <summary>Orders a year; where the history is too short to tell, that.</summary>
    public static string Frequency(FormulaClv clv) => clv.HasEnoughHistory ? "× " + Formats.Number(clv.FrequencyPerYear) : Texts.Value_ClvShort;

    /// <summary>Where the two kinds of historic CLV divide by different customers: how each counts; null where they do not.</summary>
    public static string? Bases(ValueReport report)
    {
        var (ordered, acquired) = ((long)report.HistoricClv.Denominator, report.Curves.Cohorts.Sum(static cohort => (long)cohort.Size));
        return ordered == acquired ? null : Formats.Fill(
            Texts.Value_Bases,
            Formats.Customers(ordered), Formats.Customers(acquired));
    }

    /// <summary>Why a formula CLV should not be taken at its word; null where there is no such reason.</summary>
    public static string? Doubt(FormulaClv clv, string currency)
    {
        if (!clv.HasEnoughHistory)
        {
            return Formats.Fill(Texts.Value_ClvShortDoubt, FormulaClv.FewestDays);
        }

        var (order, isFew) = (Formats.Money(clv.AverageOrderValue.Value, currency), clv.Value is not null && clv.FewestCustomers < CohortTexts.FewCustomers);
        return (clv.IsBelowOneOrder, isFew) switch
        {
            (true, true) => Formats.Fill(Texts.Value_ClvFewBelowOrder, order, CohortTexts.FewCustomers),
            (true, false) => Formats.Fill(Texts.Value_ClvBelowOrder, order, Formats.Years(clv.LifetimeYears)),
            (false, true) => Formats.Fill(Texts.Value_ClvFew, CohortTexts.FewCustomers),
            _ => null,
        };
    }

    /// <summary>Who brings how much of the revenue.</summary>
    public static string Pareto(ParetoFigures pareto) => pareto switch
    {
        { Customers: 1 } => Texts.Value_ParetoOnly,
        { TopCustomers: 1 } => Formats.Fill(Texts.Value_ParetoOne, Formats.Customers(pareto.Customers), Formats.Percent(pareto.Share)),
        _ => Formats.Fill(
            Texts.Value_ParetoText,
            Formats.Customers(pareto.TopCustomers),
            Formats.Percent(new Ratio(pareto.TopCustomers, pareto.Customers)),
            Formats.Percent(pareto.Share)),
    };

    /// <summary>The name of a part of a revenue bridge.</summary>
    public static string Part(BridgePart part) => part switch
    {
        BridgePart.New => Texts.Value_Bridge_New,
        BridgePart.MoreFromRetained => Texts.Value_Bridge_More,
        BridgePart.LessFromRetained => Texts.Value_Bridge_Less,
        BridgePart.Lost => Texts.Value_Bridge_Lost,
        BridgePart.Reactivated => Texts.Value_Bridge_Reactivated,
        _ => Texts.Value_Bridge_Refunds,
    };

    /// <summary>Who stands in a part of a revenue bridge.</summary>
    public static string Meaning(BridgePart part) => part switch
    {
        BridgePart.New => Texts.Value_Bridge_NewMeans,
        BridgePart.MoreFromRetained => Texts.Value_Bridge_MoreMeans,
        BridgePart.LessFromRetained => Texts.Value_Bridge_LessMeans,
        BridgePart.Lost => Texts.Value_Bridge_LostMeans,
        BridgePart.Reactivated => Texts.Value_Bridge_ReactivatedMeans,
        _ => Texts.Value_Bridge_RefundsMeans,
    };
}
