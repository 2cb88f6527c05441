using RetentionDashboard.Forecast;
using RetentionDashboard.Metrics;

namespace RetentionDashboard.Reports;

/// <summary>What existing customers are expected to bring, and what a new one may cost.</summary>
public sealed class PredictedReports(Snapshots snapshots)
{
    private const int MostSets = 40;

    // Each set of those that overlap is worked out by itself.
    private const int MostOverlapping = 12;
    private const int MostObservedMonths = 24;
    private const int FewestCohorts = 3;

    /// <summary>Null where no store has orders.</summary>
    public async Task<PredictedReport?> GetAsync(PredictedQuery query, CancellationToken cancellationToken = default)
    {
        if (await snapshots.OpenAsync(query.History.WithoutOrderFilter, query.Rows, cancellationToken) is not var (snapshot, history))
        {
            return null;
        }

        return await Task.Run(() => Get(snapshot, query with { History = history }), cancellationToken).WaitAsync(cancellationToken);
    }

    // Margin and ratio are slid about on one and the same forecast, and other sets are looked at beside the same whole.
    private static PredictedReport? Get(Snapshot snapshot, PredictedQuery query)
    {
        var view = HistoryView.OfCohorts(snapshot, query.History);
        if (view.History.AsOf is not { } asOf)
        {
            return null;
        }

        // The snapshot is of one store, whether the address names it or not.
        var asked = query with { MarginPercent = null, TargetRatio = 0, History = query.History with { StoreId = null } };
        var whole = snapshot.Get(asked with { Rows = default, Grain = default }, () => WholeOf(snapshot, view, query, asOf));
        var parts = snapshot.Get(asked, () => PartsOf(snapshot, view, query, whole.Report));
        var report = whole.Report with { Store = view.Store, Query = query, Sets = parts.Sets, SetsInAll = parts.InAll, Observed = parts.Observed };
        return report with { Distribution = whole.Clvs is { } clvs ? ClvDistribution.OfSorted(Array.ConvertAll(clvs, clv => clv * report.Margin)) : null };
    }

    private static Whole WholeOf(Snapshot snapshot, HistoryView view, PredictedQuery query, DateOnly asOf)
    {
        var options = new ForecastOptions { Model = query.Model ?? view.Store.ForecastModel, HorizonMonths = query.Months, MonthlyDiscount = (double)query.DiscountPercent / 100 };
        var fit = Forecasts.Of(snapshot, view.Store, options)!;
        int[] chosen = [.. Enumerable.Range(0, view.History.CustomerCount).Where(view.Selection.Contains)];
        var report = new PredictedReport
        {
            Store = view.Store,
            AsOf = asOf,
            Query = query,
            Customers = chosen.Length,
            AllCustomers = view.History.CustomerCount,
            Refusal = fit.Refusal,
            Others = Forecasts.OthersOf(snapshot, view.Store, options, fit.Refusal),
            Forecast = fit.Forecast,
            FirstOrder = FirstOrders(view, chosen, asOf),
            BackTest = Forecasts.BackTestOf(snapshot, view.Store, options),
        };
        if (fit.Forecast is not { } forecast || chosen.Length == 0)
        {
            return new Whole(report, null);
        }

        var places = PlacesOf(snapshot, view);
        double[]? clvs = forecast.Spend is null ? null : [.. chosen.Select(customer => forecast.Clv(places?[customer] ?? customer) ?? 0)];
        if (clvs is not null)
        {
            Array.Sort(clvs);
        }

        return new Whole(
            report with
            {
                MoreLikelyGone = chosen.Count(customer => Outlooks.IsLikelyGone(forecast.ChanceAlive(places?[customer] ?? customer))),
                Whole = SetForecasts.Of(forecast, SetOf(forecast, places, [view.Selection], view.History.CustomerCount), 1)[0],
                Months = [.. Enumerable.Range(0, query.Months).Select(month => new DateSpan(Day(asOf, month).AddDays(1), Day(asOf, month + 1)))],
                CurveDays = CurveDays(view.History.FirstDay!.Value, asOf, query.Months),
            },
            clvs);
    }

    private static Parts PartsOf(Snapshot snapshot, HistoryView view, PredictedQuery query, PredictedReport whole)
    {
        var observed = whole.Forecast?.Spend is null ? Observed(view, FineEnough(query.Grain, whole.AsOf.DayNumber - view.History.FirstDay!.Value.DayNumber)) : null;
        if (whole is not { Forecast: { } forecast, Whole: not null })
        {
            return new Parts([], 0, observed);
        }

        var (sets, inAll) = Sets(view, query, forecast, PlacesOf(snapshot, view), [.. whole.CurveDays.Where(day => day <= whole.AsOf)]);
        return new Parts(sets, inAll, observed);
    }

    private static int[]? PlacesOf(Snapshot snapshot, HistoryView view) => ReferenceEquals(view.History, snapshot.History) ? null : SegmentMembers.PlacesOf(view.History, snapshot.History);

    private static (IReadOnlyList<PredictedSet> Sets, int InAll) Sets(HistoryView view, PredictedQuery query, CustomerForecast forecast, int[]? places, List<DateOnly> observed)
    {
        var overlap = query.Rows is CohortRows.Product or CohortRows.Category or CohortRows.SavedSegment;
        var most = overlap ? MostOverlapping : MostSets;
        var layout = view.LayoutOf(new CohortLayout { Grain = query.Grain, Rows = query.Rows, Basis = view.Options.Basis });
        // The newest by time, the largest by another property.
        var groups = CohortGroups.Find(view.History, view.Selection, layout, most);
        IReadOnlyList<SetForecast> forecasts = overlap
            ? [.. groups.Select(group => SetForecasts.Of(forecast, SetOf(forecast, places, [group.Customers], view.History.CustomerCount), 1)[0])]
            : SetForecasts.Of(forecast, SetOf(forecast, places, [.. groups.Select(static group => group.Customers)], view.History.CustomerCount), groups.Count);
        return ([.. groups.Zip(forecasts, (group, set) => new PredictedSet(
            new Cohort(group.Key, group.Period, group.Size, []) { Rows = group.Rows, Label = group.Label, Band = group.Band },
            set,
            ContinuedCurve.Of([.. CumulativeRevenue.Of(view.History, group.Customers, observed, view.Options.Basis).Select(sum => (double)(sum / group.Size))], set)))], groups.Count < most ? groups.Count : CohortGroups.Count(view.History, view.Selection, layout));
    }

    // Models number customers as in the whole history.
    private static int[] SetOf(CustomerForecast forecast, int[]? places, IReadOnlyList<CustomerSelection> sets, int customers)
    {
        var setOf = new int[forecast.Summary.Places];
        Array.Fill(setOf, -1);
        for (var customer = 0; customer < customers; customer++)
        {
            for (var set = 0; set < sets.Count; set++)
            {
                if (sets[set].Contains(customer))
                {
                    setOf[places?[customer] ?? customer] = set;
                    break;
                }
            }
        }

        return setOf;
    }

    // Orders of one day are one to the models, so the first is worth what its day is.
    private static Ratio FirstOrders(HistoryView view, int[] chosen, DateOnly asOf)
    {
        var sum = 0L;
        foreach (var customer in chosen)
        {
            var days = view.History.DaysOf(customer);
            var (first, count) = (view.History.FirstOrderOf(customer), 1);
            while (count < days.Length && days[count] == days[0])
            {
                count++;
            }

            sum += OrderMoneyOf.Sum(view.History, customer, first, first + count, asOf).In(view.Options.Basis);
        }

        return new Ratio(Money.ToDecimal(sum), chosen.Length);
    }

    // Of one cohort there is no curve to see.
    private static Grain FineEnough(Grain grain, int days)
    {
        while (grain > Grain.Week && days < FewestCohorts * (grain switch { Grain.Year => 365, Grain.Quarter => 91, _ => 30 }))
        {
            grain--;
        }

        return grain;
    }

    private static CohortTable Observed(HistoryView view, Grain grain) => CohortTables.Build(
        CohortCube.Count(view.History, view.Selection, grain, CohortRows.FirstOrder),
        view.Options.Basis == RevenueBasis.Gross ? CohortMeasure.CumulativeGross : CohortMeasure.CumulativeNet,
        view.Options.Basis);

    // Points at equal distances from the as-of date, so that what is observed ends where the forecast begins.
    private static List<DateOnly> CurveDays(DateOnly first, DateOnly asOf, int months)
    {
        var before = Math.Min((int)((asOf.DayNumber - first.DayNumber) / RepeatPurchases.DaysPerMonth), MostObservedMonths);
        return [.. Enumerable.Range(-before, before + months + 1).Select(month => Day(asOf, month))];
    }

    private static DateOnly Day(DateOnly asOf, int month) => asOf.AddDays((int)Math.Round(month * RepeatPurchases.DaysPerMonth));

    /// <param name="Report">Without its sets.</param>
    /// <param name="Clvs">Ascending, as if the margin were the whole; null without a model of values.</param>
    private sealed record Whole(PredictedReport Report, double[]? Clvs);

    private sealed record Parts(IReadOnlyList<PredictedSet> Sets, int InAll, CohortTable? Observed);
}
