using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>Curves, formula, bridge and shares of the page of customer value.</summary>
public sealed class ValueReports(Snapshots snapshots)
{
    private const int LorenzPoints = 100;

    // What adds comes first, so that a bridge goes up and then down.
    private static readonly BridgePart[] Sequence =
        [BridgePart.New, BridgePart.Reactivated, BridgePart.MoreFromRetained, BridgePart.LessFromRetained, BridgePart.Lost, BridgePart.Refunds];

    /// <summary>Null where no store has orders.</summary>
    public async Task<ValueReport?> GetAsync(ValueQuery query, CancellationToken cancellationToken = default)
    {
        return await snapshots.OpenAsync(query.History, cancellationToken) is var (snapshot, history)
            ? Get(snapshot, query with { History = history })
            : null;
    }

    private static ValueReport Get(Snapshot snapshot, ValueQuery query) => snapshot.Get(query, () => Compute(snapshot, query));

    private static ValueReport Compute(Snapshot snapshot, ValueQuery query)
    {
        var options = query.History.Options ?? snapshot.Store.Options;
        var view = HistoryView.OfOrders(snapshot, query.History with
        {
            Options = options with
            {
                MarginPercent = query.MarginPercent ?? options.MarginPercent,
                LifetimeSource = query.LifetimeYears is null ? options.LifetimeSource : LifetimeSource.Fixed,
                LifetimeYears = query.LifetimeYears ?? options.LifetimeYears,
            },
        });
        var (history, selection, basis) = (view.History, view.Selection, view.Options.Basis);
        var totals = view.TotalsOf(null);
        var curves = CohortCube.Count(history, selection, query.Grain, CohortRows.FirstOrder);
        return new ValueReport
        {
            Store = view.Store,
            AsOf = history.AsOf,
            HistoricClv = new Ratio(Money.ToDecimal(totals.Money.In(basis)), totals.Customers),
            FormulaClv = view.FormulaClv(view.Span?.To),
            Curves = CohortTables.Build(curves, basis == RevenueBasis.Gross ? CohortMeasure.CumulativeGross : CohortMeasure.CumulativeNet, basis),
            Bridge = Bridge(view, query.Grain),
            Pareto = Pareto(CustomerValues.Of(history, selection, basis)),
        };
    }

    private static BridgeFigures? Bridge(HistoryView view, Grain grain)
    {
        if (BehindNumbers.BridgePeriods(view, grain) is not var (earlier, later))
        {
            return null;
        }

        var bridge = RevenueBridge.Count(view.History, view.Selection, earlier, later, view.Options.Basis);
        return new BridgeFigures(
            earlier,
            later,
            Money.ToDecimal(bridge.Before),
            Money.ToDecimal(bridge.After),
            [.. Sequence.Select(part => new BridgeStep(part, bridge.Customers(part), Money.ToDecimal(bridge.Change(part))))]);
    }

    private static ParetoFigures Pareto(CustomerValues values)
    {
        var (top, share) = values.Top(ParetoFigures.TopShare);
        return new ParetoFigures(values.Customers, top, share, values.Gini, values.Lorenz(LorenzPoints));
    }
}
