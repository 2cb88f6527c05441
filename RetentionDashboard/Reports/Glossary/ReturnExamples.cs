using RetentionDashboard.Metrics;
using static RetentionDashboard.Reports.Glossary.ExampleParts;

namespace RetentionDashboard.Reports.Glossary;

/// <summary>Examples of who comes back: the newest complete quarter for rates over a span, the whole history for the others.</summary>
internal static class ReturnExamples
{
    private const int Days = 90;

    public static MetricExample? Of(MetricId metric, HistoryView view)
    {
        var (history, selection) = (view.History, view.Selection);
        switch (metric)
        {
            case MetricId.ActiveCustomers when history.AsOf is { } asOf:
                var active = view.RetentionOver(new DateSpan(asOf, asOf))!;
                return active.End == 0 ? null : new MetricExample([Line(Count(active.End), ExampleFact.ActiveAtEnd, Long(active.Window), asOf)], null);
            case MetricId.CustomerRetentionRate or MetricId.TextbookRetentionRate or MetricId.ChurnRate or MetricId.Reactivation:
                return view.RetentionOver(view.RetentionSpan) is { Start: > 0 } figures ? OfRetention(metric, view, figures) : null;
            case MetricId.RepeatPurchaseRate:
                var repeat = SpanTotals.Count(history, selection, null).RepeatPurchaseRate(view.Options.OrdersOfOneDayAreOne);
                return Quotient(
                    Line(Count(repeat.Numerator), ExampleFact.CustomersWithOrders, 2), Line(Count(repeat.Denominator), ExampleFact.CustomersWithOrders, 1), MetricUnit.Share);
            case MetricId.RepeatWithinDays when history.AsOf is { } asOf:
                var within = RepeatWithin.Count(history, selection, [Days]).Rate(Days);
                return Quotient(
                    Line(Count(within.Numerator), ExampleFact.SecondOrderWithin, Long(Days)), Line(Count(within.Denominator), ExampleFact.AcquiredBy, asOf.AddDays(-Days)), MetricUnit.Share);
            case MetricId.NextOrderRate:
                var numbers = OrderNumbers.Count(history, selection).Return(1);
                return Quotient(
                    Line(Count(numbers.Numerator), ExampleFact.CustomersWithOrders, 2), Line(Count(numbers.Denominator), ExampleFact.CustomersWithOrders, 1), MetricUnit.Share);
            case MetricId.CrossSellRate:
                var crossSell = CrossSellRate.Count(history, selection).Rate;
                return Quotient(
                    Line(Count(crossSell.Numerator), ExampleFact.LaterOrderNew), Line(Count(crossSell.Denominator), ExampleFact.CustomersWithKnownProducts, 2), MetricUnit.Share);
            case MetricId.UpsellRate:
                var upsell = UpsellRate.Count(history, selection, view.Options.Basis).Rate;
                return Quotient(
                    Line(Count(upsell.Numerator), ExampleFact.LaterOrderLarger), Line(Count(upsell.Denominator), ExampleFact.CustomersWithOrders, 2), MetricUnit.Share);
            default:
                return null;
        }
    }

    private static MetricExample? OfRetention(MetricId metric, HistoryView view, RetentionFigures figures)
    {
        var (span, window) = (figures.Span, Long(figures.Window));
        ExampleLine start = Line("S", Count(figures.Start), ExampleFact.ActiveAtStart, window, span.From),
            end = Line("E", Count(figures.End), ExampleFact.ActiveAtEnd, window, span.To),
            acquired = Line("N", Count(figures.New), ExampleFact.NewInEnd, span),
            returned = Line("R", Count(figures.Reactivated), ExampleFact.ReturnedInEnd, span.From);
        switch (metric)
        {
            case MetricId.TextbookRetentionRate:
                return new MetricExample([start, end, acquired], Sum("({0} − {1}) ÷ {2} = {3}", end.Value, acquired.Value, start.Value, Share(figures.TextbookRetentionRate.Value)));
            case MetricId.ChurnRate:
                return new MetricExample(
                    [start, Line(Count(figures.Retained), ExampleFact.Kept, window, span.To)],
                    Sum("1 − {0} ÷ {1} = {2}", Count(figures.Retained), start.Value, Share(figures.ChurnRate.Value)));
            case MetricId.Reactivation:
                return Quotient(returned, Line(Count(figures.ReactivationRate.Denominator), ExampleFact.SilentAtStart, window, span.From), MetricUnit.Share);
            default:
                return new MetricExample(
                    [start, end, acquired, returned],
                    Sum("({0} − {1} − {2}) ÷ {3} = {4}", end.Value, acquired.Value, returned.Value, start.Value, Share(figures.RetentionRate.Value)));
        }
    }

    // Arguments know by their type how they are written.
    private static TimeSpan Long(int days) => TimeSpan.FromDays(days);
}
