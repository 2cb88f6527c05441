using System.Runtime.CompilerServices;
using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;
using RetentionDashboard.Segments;

namespace RetentionDashboard.Reports;

/// <summary>Who is probably gone and whom to win back, and which traits of first orders go with leaving.</summary>
public sealed class ChurnReports(Snapshots snapshots, CustomersReports customers)
{
    // A band asks the models dozens of times over.
    private const int MostBands = 100;

    private static readonly LifecycleStage[] Silent = [LifecycleStage.AtRisk, LifecycleStage.Lapsed];

    /// <summary>Null where no store has orders.</summary>
    public async Task<ChurnReport?> GetAsync(ChurnQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History.WithoutOrderFilter, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        var asked = query with { History = history };
        var store = HistoryView.StoreOf(snapshot, history);
        var options = Forecasts.OptionsOf(store, query.Model);
        var result = await Forecasts.OfAsync(snapshot, store, options, cancellationToken);
        var report = await Task.Run(
            () => snapshot.Get((nameof(ChurnReport), asked with { History = history with { StoreId = null }, Skip = 0, Take = null }), () => Sums(HistoryView.OfCohorts(snapshot, history), snapshot, options.Model, result)),
            cancellationToken).WaitAsync(cancellationToken);
        return result?.Forecast is { } forecast && report.Figures is not null ? await WithRowsAsync(report, snapshot, asked, forecast, cancellationToken) : report;
    }

    /// <summary>Which traits of first orders go with having lapsed. Null where no store has orders.</summary>
    public async Task<ReasonsReport?> GetReasonsAsync(HistoryQuery query, CancellationToken cancellationToken = default) =>
        await snapshots.OpenWithDeliveriesAsync(query.WithoutOrderFilter, cancellationToken) is var (snapshot, history, deliveries)
            ? await Task.Run(() => snapshot.Get((nameof(ReasonsReport), history), () => ReasonsReport.Of(HistoryView.OfCohorts(snapshot, history), deliveries)), cancellationToken).WaitAsync(cancellationToken)
            : null;

    private static ChurnReport Sums(HistoryView view, Snapshot snapshot, PurchaseModelKind model, ForecastResult? result)
    {
        var chosen = view.Those(static _ => true);
        var report = new ChurnReport
        {
            Store = view.Store,
            AsOf = view.History.AsOf,
            Model = model,
            Customers = chosen.Count,
            Refusal = result?.Refusal,
            Others = Forecasts.OthersOf(snapshot, view.Store, Forecasts.OptionsOf(view.Store, model), result?.Refusal),
            ValueRefusal = result?.Forecast?.ValueRefusal,
            Warnings = result?.Forecast?.Warnings ?? [],
            Observed = ObservedOf(view),
        };
        if (chosen.Count == 0 || Outlooks.Of(snapshot, view.Store, view.History, model) is not { } outlooks)
        {
            return report;
        }

        var forecast = outlooks.Forecast;
        // Models number customers as the whole history does.
        var numberOf = new int[forecast.Summary.Places];
        Array.Fill(numberOf, -1);
        foreach (var customer in chosen)
        {
            numberOf[outlooks.PlaceOf(customer)] = customer;
        }

        var survival = BaseSurvival.Of(forecast, place => numberOf[place] >= 0, place => (double)SpentBy(view, numberOf[place]));
        var set = SetForecasts.Of(forecast, [.. numberOf.Select(static number => number < 0 ? -1 : 0)], 1)[0];
        var figures = new ChurnFigures(
            new Band(set.Customers - set.Alive.Value, Math.Max(set.Customers - set.Alive.Upper, 0), set.Customers - set.Alive.Lower),
            set.Alive with { Upper = Math.Min(set.Alive.Upper, set.Customers) },
            chosen.Count(outlooks.IsLikelyGone),
            chosen.Count(outlooks.IsInDoubt),
            chosen.Count(customer => forecast.Summary.Of(outlooks.PlaceOf(customer)) is { Repeats: 0 }),
            survival.Sum(static bar => bar.Spent),
            chosen.Sum(customer => SpentBy(view, customer)),
            set.ValueAtRisk,
            set.Clv);
        return report with { Figures = figures, Survival = survival };
    }

    /// <summary>The whole list, some thousands at a time; nobody where the models say no.</summary>
    internal async IAsyncEnumerable<IReadOnlyList<ChurnRow>> AllAsync(ChurnQuery query, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await snapshots.OpenAsync(query.History.WithoutOrderFilter, cancellationToken) is not var (snapshot, history))
        {
            yield break;
        }

        var store = HistoryView.StoreOf(snapshot, history);
        if ((await Forecasts.OfAsync(snapshot, store, Forecasts.OptionsOf(store, query.Model), cancellationToken))?.Forecast is not { } forecast
            || snapshot.HistoryUpTo(store.Options.AsOf) is not { AsOf: not null } known)
        {
            yield break;
        }

        await foreach (var rows in customers.AllAsync((query with { History = history }).List, cancellationToken))
        {
            yield return [.. rows.Select(row => RowOf(row.Row, snapshot, known, forecast)).OfType<ChurnRow>()];
        }
    }

    private async Task<ChurnReport> WithRowsAsync(ChurnReport report, Snapshot snapshot, ChurnQuery query, CustomerForecast forecast, CancellationToken cancellationToken)
    {
        if (await customers.GetAsync(query.List, cancellationToken) is not { } list || report.AsOf is not { } asOf)
        {
            return report;
        }

        var history = snapshot.HistoryUpTo(asOf);
        var rows = list.Rows.Select(row => RowOf(row, snapshot, history, forecast)).OfType<ChurnRow>();
        return report with { Total = list.Total, Rows = [.. rows.Select((row, place) => place < MostBands ? row with { Outlook = CustomerOutlook.Of(forecast, snapshot.History.IndexOf(row.Customer.Id)!.Value) } : row)] };
    }

    private static ChurnRow? RowOf(CustomerRow customer, Snapshot snapshot, OrderHistory history, CustomerForecast forecast)
    {
        if (snapshot.History.IndexOf(customer.Id) is not { } place || history.IndexOf(customer.Id) is not { } number || ContactDays.Of(history, number, forecast, place) is not { } contact
            || forecast.ChanceAlive(place) is not { } alive)
        {
            return null;
        }

        return new ChurnRow(customer, contact, alive, forecast.ExpectedOrders(place)!.Value, forecast.Clv(place), WinBack.ValueAtRisk(forecast, place));
    }

    private static IReadOnlyList<SegmentSize> ObservedOf(HistoryView view)
    {
        if (CustomerSegments.At(view.History, null, view.Store.Segments) is not { } segments)
        {
            return [];
        }

        var counts = SegmentCounts.Of(segments, view.Selection);
        return [counts.Everybody, .. Silent.Select(stage => counts.Of(BuiltInSegment.Of(stage)))];
    }

    private static decimal SpentBy(HistoryView view, int customer) => Money.ToDecimal(CustomerSummary.Of(view.History, customer).Money.In(view.Options.Basis));
}
