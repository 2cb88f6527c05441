using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>The totals, rates and charts of the Overview page.</summary>
public sealed class OverviewReports(Snapshots snapshots)
{
    /// <summary>Null where no store has orders.</summary>
    public async Task<OverviewReport?> GetAsync(HistoryQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query, cancellationToken) is var (snapshot, opened)
            ? snapshot.Get(opened, () => Compute(HistoryView.OfOrders(snapshot, opened)))
            : null;
    }

    private static OverviewReport Compute(HistoryView view)
    {
        var (history, selection) = (view.History, view.Selection);
        var current = view.TotalsOf(view.Span);
        var previousSpan = view.SpanBefore;
        var previous = previousSpan is null ? null : view.TotalsOf(previousSpan);
        var cube = CohortCube.Count(history, selection, Grain.Month, CohortRows.FirstOrder);
        var retention = CohortTables.Build(cube, CohortMeasure.Retention, view.Options.Basis);
        return new OverviewReport
        {
            Store = view.Store,
            FirstDay = history.FirstDay,
            AsOf = history.AsOf,
            Span = view.Span,
            PreviousSpan = previousSpan,
            Current = Figures(view, current, view.Span),
            Previous = previous is null ? null : Figures(view, previous, previousSpan),
            Retention = view.RetentionOver(view.RetentionSpan),
            PreviousRetention = view.RetentionOver(view.Span is null ? QuarterBefore(view) : previousSpan),
            FormulaClv = view.FormulaClv(view.Span?.To),
            PreviousFormulaClv = previousSpan is { } before ? view.FormulaClv(before.To) : null,
            RevenueByMonth = RevenueByMonth(view),
            RetentionCurve = [.. retention.Average.Select(cell => new RetentionPoint(cell.Index, cell.Ratio))],
            ThinCurve = ThinAverage.Of(retention),
            DaysBetweenOrders = GapCounts.Count(history, selection, view.Span),
            Trend = OverviewTrend.Of(view),
        };
    }

    private static OverviewFigures Figures(HistoryView view, SpanTotals totals, DateSpan? span)
    {
        var unattributed = view.History.Unattributed.Totals(span);
        var revenue = Money.ToDecimal(totals.Money.In(view.Options.Basis));
        return new OverviewFigures
        {
            Customers = totals.Customers,
            NewCustomers = totals.NewCustomers,
            Orders = totals.Orders,
            UnattributedOrders = unattributed.Orders,
            UnattributedRevenue = Money.ToDecimal(unattributed.Money.In(view.Options.Basis)),
            GrossRevenue = Money.ToDecimal(totals.Money.Gross),
            Discounts = Money.ToDecimal(totals.Money.Gross - totals.Money.Subtotal),
            Refunds = Money.ToDecimal(totals.Money.Refunds),
            NetRevenue = Money.ToDecimal(totals.Money.Net),
            Revenue = revenue,
            AverageOrderValue = new Ratio(revenue, totals.Orders),
            PurchaseFrequency = new Ratio(totals.Orders, totals.Customers),
            RepeatPurchaseRate = totals.RepeatPurchaseRate(view.Options.OrdersOfOneDayAreOne),
            HistoricClv = new Ratio(revenue, totals.Customers),
        };
    }

    private static DateSpan? QuarterBefore(HistoryView view) =>
        view.RetentionSpan is { } quarter && (Period.Of(Grain.Quarter, quarter.From) + -1).Days is var before && before.From >= view.History.FirstDay
            ? before
            : null;

    private static IReadOnlyList<RevenueMonth> RevenueByMonth(HistoryView view)
    {
        if ((view.Span ?? view.History.DaysWithMoney) is not { } span)
        {
            return [];
        }

        var activity = PeriodActivity.Count(view.History, view.Selection, Grain.Month, span, view.Options.ActivityWindowDays);
        return [.. Enumerable.Range(0, activity.Periods).Select(index =>
        {
            var month = activity.First + index;
            var cut = view.Span is { } asked && (month.FirstDay < asked.From || month.LastDay > asked.To);
            return new RevenueMonth(
                month,
                Revenue(RevenueSource.New),
                Revenue(RevenueSource.Returning) + Revenue(RevenueSource.Reactivated),
                Complete: !cut && month.LastDay <= view.History.AsOf);

            decimal Revenue(RevenueSource source) => Money.ToDecimal(activity.Money(index, source).In(view.Options.Basis));
        })];
    }
}
