using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The customers of one side.</summary>
/// <param name="View">The history, and with spans the days whose orders count.</param>
/// <param name="Customers">Whose orders count.</param>
/// <param name="Acquired">Those whose first order belongs to the side: of a span the ones acquired in it.</param>
internal sealed record CompareGroup(CompareSide Side, HistoryView View, CustomerSelection Customers, CustomerSelection Acquired, CohortChoice? Cohort)
{
    public static CompareGroup OfSpan(CompareSide side, HistoryView view)
    {
        var acquired = view.Span is { } span
            ? CustomerSelection.Of(view.History, customer => view.Selection.Contains(customer) && view.History.DaysOf(customer)[0] is var first && first >= span.From.DayNumber && first <= span.To.DayNumber)
            : view.Selection;
        return new CompareGroup(side, view, view.Selection, acquired, null);
    }

    public static CompareGroup OfCustomers(CompareSide side, HistoryView view, CustomerSelection customers, CohortChoice? cohort) =>
        new(side, view, customers, customers, cohort);

    /// <summary>True for the customers of the side; of a span those who ordered in it.</summary>
    public bool Contains(int customer) =>
        Customers.Contains(customer) && (View.Span is null || Customers.OrdersIn(View.History.DaysOf(customer), View.Span) is var (start, end) && end > start);
}
