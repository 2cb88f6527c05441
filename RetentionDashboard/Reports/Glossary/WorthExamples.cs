using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of what customers are worth, over the whole history.</summary>
internal static class WorthExamples
{
    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        var basis = view.Options.Basis;
        switch (metric)
        {
            case MetricId.HistoricClv when view.History is { FirstDay: { } first, AsOf: { } asOf }:
                var (totals, all) = (SpanTotals.Count(view.History, view.Selection, null), new DateSpan(first, asOf));
                return Quotient(
                    Line(Amount(totals.Money.In(basis)), ExampleFact.RevenueIn, all), Line(Count(totals.Customers), ExampleFact.CustomersIn, all), MetricUnit.Money);
            case MetricId.FormulaClv:
                return OfFormula(view);
            case MetricId.ParetoShare:
                var (top, share) = CustomerValues.Of(view.History, view.Selection, basis).Top(ParetoFigures.TopShare);
                return share.Numerator == 0 ? null : Quotient(
                    Line(Amount(share.Numerator), ExampleFact.RevenueOfTop, top), Line(Amount(share.Denominator), ExampleFact.RevenueOfAll), MetricUnit.Share);
            case MetricId.GiniIndex:
                var values = CustomerValues.Of(view.History, view.Selection, basis);
                return values.Gini is not { } gini ? null : new MetricExample(
                    [
                        Line("n", Count(values.Customers), ExampleFact.CustomersWithOrders, 1),
                        Line("Σ x", Amount(values.Total), ExampleFact.RevenueOfAll),
                        Line("G", Number((decimal)gini), ExampleFact.GiniOfShop),
                    ],
                    null);
            default:
                return null;
        }
    }

    private static MetricExample? OfFormula(HistoryView view)
    {
        var clv = view.FormulaClv(null);
        if (clv is not { HasEnoughHistory: true, Value: { } value, LifetimeYears: { } years, FrequencyPerYear: { } frequency })
        {
            return null;
        }

        var lifetime = clv switch
        {
            { Churn: { Value: { } churn }, ChurnSpan: { } span } => Line("t", Number(years), ExampleFact.LifetimeOfChurn, new Ratio(churn, 1), span),
            { LifetimeSource: LifetimeSource.Fixed } => Line("t", Number(years), ExampleFact.LifetimeFixed),
            _ => Line("t", Number(years), ExampleFact.LifetimeObserved),
        };
        return new MetricExample(
            [
                Line("AOV", Amount(clv.AverageOrderValue.Value), ExampleFact.FormulaOrderValue, (long)clv.AverageOrderValue.Denominator),
                Line("f", Number(frequency), ExampleFact.FormulaFrequency, clv.HistoryYears),
                lifetime,
            ],
            Sum("{0} × {1} × {2} = {3}", Amount(clv.AverageOrderValue.Value), Number(frequency), Number(years), Amount(value)));
    }
}
